package education.codeforlife.mail;

import education.codeforlife.platform.Preview;

/**
 * The form in which a contact gets the newsletter.
 *
 * @since 0.1.0
 */
@Preview
public enum MailFormat {
    /** Without markup. */
    PLAIN_TEXT,
    /** A body with markup. */
    HTML
}
