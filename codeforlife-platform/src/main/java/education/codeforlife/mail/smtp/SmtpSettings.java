package education.codeforlife.mail.smtp;

import education.codeforlife.api.Internal;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * The sender and the templates of mail that is sent by SMTP.
 *
 * @param from the sender's address, which may have a name: {@code Code for Life <noreply@example.org>}
 * @param templates the location of the templates, such as {@code classpath:mail/}
 * @since 0.1.0
 */
@Internal
public record SmtpSettings(String from, String templates) {

    /** @throws IllegalArgumentException naming the property that is not as described */
    public SmtpSettings {
        if (!isAddress(from)) {
            throw new IllegalArgumentException("Invalid codeforlife.mail.smtp.from " + from
                    + ": set it to one address with its domain, or to a name and an address in angle brackets");
        }
        if (templates.isBlank()) {
            throw new IllegalArgumentException(
                    "Missing codeforlife.mail.smtp.templates: set it, or remove it for classpath:mail/");
        }
    }

    private static boolean isAddress(String text) {
        try {
            if (text.chars().anyMatch(Character::isISOControl)) return false;
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
