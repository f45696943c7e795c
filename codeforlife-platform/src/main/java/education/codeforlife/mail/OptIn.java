package education.codeforlife.mail;

import education.codeforlife.platform.Preview;

/**
 * The way in which a contact agreed to get the newsletter.
 *
 * @since 0.1.0
 */
@Preview
public enum OptIn {
    /** It is not known how. */
    UNKNOWN,
    /** By a form. */
    SINGLE,
    /** By a form, and by following a link in a mail. */
    DOUBLE,
    /** By both, and the mail service has verified it. */
    VERIFIED_DOUBLE
}
