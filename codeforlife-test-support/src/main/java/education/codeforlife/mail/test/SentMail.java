package education.codeforlife.mail.test;

import education.codeforlife.mail.Mail;
import education.codeforlife.platform.Preview;
import java.util.List;

/**
 * A mail that was sent, for assertions.
 *
 * @param mail the mail itself
 * @since 0.1.0
 */
@Preview
public record SentMail(Mail mail) {

    /**
     * Expects the value, and returns this mail for more expectations.
     *
     * @throws AssertionError if the mail has another value of that name, or none
     */
    public SentMail with(String name, String value) {
        var actual = value(name);
        if (actual.equals(value)) return this;
        throw new AssertionError("Expected " + name + " to be " + value + ", but it is " + actual);
    }

    /**
     * Returns a value of the mail, such as a link that the test follows.
     *
     * @throws AssertionError if the mail does not have it
     */
    public String value(String name) {
        var value = mail.values().get(name);
        if (value != null) return value;
        throw new AssertionError("Missing value " + name + " of the mail " + SentMails.describe(List.of(mail)));
    }
}
