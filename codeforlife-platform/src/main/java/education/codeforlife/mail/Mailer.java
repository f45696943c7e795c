package education.codeforlife.mail;

import education.codeforlife.platform.Preview;

/**
 * Sends mail, and says who gets the newsletter.
 *
 * <pre>{@code
 * mailer.send(Mail.campaign(1234).to(user.getEmail()).with("link", link.toString()));
 * }</pre>
 *
 * <p>A service injects it and calls it in a transaction, which also stores the mail as a task: a request that is rolled
 * back sends nothing, and what is committed is sent by a node that runs tasks. A mail that cannot be sent does not fail the
 * request; its task is tried again, or kept as failed.
 *
 * <p>An adapter implements it for a mail service, and sends at once. It is a bean of the service. It throws a {@link
 * education.codeforlife.task.TaskFailedException} if it knows that nothing was sent: that the service refuses the mail for
 * good, or is not reached for now. After any other exception the mail may have been sent, and is repeated at most once.
 * Implementations are thread-safe.
 *
 * @since 0.1.0
 */
@Preview
public interface Mailer {

    /** Sends the mail. */
    void send(Mail mail);

    /** Adds the contact to the newsletter. A contact that it has already gets the values. */
    void addContact(Contact contact);

    /** Removes the contact from the newsletter; an address that it does not have is ignored. */
    void removeContact(String address);
}
