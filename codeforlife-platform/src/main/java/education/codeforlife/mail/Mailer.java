package education.codeforlife.mail;

import education.codeforlife.platform.Preview;

/**
 * Sends mail, and says who gets the newsletter.
 *
 * <pre>{@code
 * mailer.send(Mail.campaign(1234).to(user.getEmail()).with("link", link.toString()));
 * }</pre>
 *
 * <p>A service injects it and calls it in a transaction. The injected bean waits until the transaction is committed: a
 * request that is rolled back sends nothing. A mail that cannot be sent does not fail the request; it is logged.
 *
 * <p>An adapter implements it for a mail service, and sends at once. It is a bean of the service; an exception that it
 * throws means that nothing was sent. Implementations are thread-safe.
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
