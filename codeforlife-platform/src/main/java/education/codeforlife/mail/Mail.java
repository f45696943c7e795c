package education.codeforlife.mail;

import education.codeforlife.platform.Preview;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.Assert;

/**
 * A mail to one address: the campaign, which has the text, and the values that fill it in.
 *
 * <pre>{@code
 * mailer.send(Mail.campaign(1234).to(user.getEmail()).with("first_name", user.getFirstName()));
 * }</pre>
 *
 * @param campaign the id that the mail service knows the text by
 * @param address the recipient's
 * @param values the values by the names that the campaign gives them, in the order in which they were added
 * @since 0.1.0
 */
@Preview
public record Mail(long campaign, String address, Map<String, String> values) {

    public Mail {
        Assert.hasText(address, "Missing address of a mail: name its recipient");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Begins a mail of the campaign. */
    public static Campaign campaign(long id) {
        return new Campaign(id);
    }

    /** Returns the same mail with one more value; a value of the same name is replaced. */
    public Mail with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Mail(campaign, address, more);
    }

    /** Without the address and the values, which are personal. */
    @Override
    public String toString() {
        return "Mail[campaign=" + campaign + ", address=***, values=" + values.keySet() + "]";
    }

    /**
     * A mail whose recipient is not named yet.
     *
     * @param id the id that the mail service knows the text by
     * @since 0.1.0
     */
    @Preview
    public record Campaign(long id) {

        /** Names the recipient. */
        public Mail to(String address) {
            return new Mail(id, address, Map.of());
        }
    }
}
