package education.codeforlife.mail;

import education.codeforlife.platform.Preview;

/**
 * Decides which mail is sent, such as not too much to one address. A bean of this type is asked before the adapter: after
 * the commit, by the task that sends and before its first attempt, so that neither the answer to a request nor its time shows
 * the decision.
 *
 * @since 0.1.0
 */
@Preview
public interface MailFilter {

    /** Returns whether the mail is sent. */
    boolean admits(Mail mail);

    /** Returns whether the contact is added to the newsletter. */
    boolean admits(Contact contact);
}
