package education.codeforlife.mail.test;

import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.platform.Preview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records mail instead of sending it. It is the adapter of every test's application that does not declare another one,
 * and it is empty when a test begins.
 *
 * <pre>{@code
 * @Test
 * void newAddressIsVerified(@Autowired RecordingMailer mailer) {
 *     …
 *     String link = mailer.to("ada@example.com").hasSent(VERIFICATION).value("link");
 * }
 * }</pre>
 *
 * <p>As in production, mail is sent after the commit: a test whose transaction is rolled back sends nothing.
 *
 * <p>Thread-safe. Tests that share an application and run at the same time share its mail, too.
 *
 * @since 0.1.0
 */
@Preview
public final class RecordingMailer implements Mailer {

    private final List<Mail> mails = new ArrayList<>();
    private final Map<String, Contact> contacts = new LinkedHashMap<>();

    @Override
    public synchronized void send(Mail mail) {
        mails.add(mail);
    }

    @Override
    public synchronized void addContact(Contact contact) {
        contacts.put(contact.address(), contact);
    }

    @Override
    public synchronized void removeContact(String address) {
        contacts.remove(address);
    }

    /** Returns all mail, in the order in which it was sent. */
    public synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** Returns the mail to exactly this address, for assertions. */
    public SentMails to(String address) {
        return new SentMails(
                address,
                mails().stream().filter(mail -> mail.address().equals(address)).toList());
    }

    /**
     * Expects that no mail was sent to any address.
     *
     * @throws AssertionError if there is one
     */
    public void hasSentNothing() {
        var all = mails();
        if (!all.isEmpty()) throw new AssertionError("Expected no mail, but sent " + SentMails.describe(all));
    }

    /** Returns the contacts of the newsletter, in the order in which they were added. */
    public synchronized List<Contact> contacts() {
        return List.copyOf(contacts.values());
    }

    /** Forgets all mail and contacts. */
    public synchronized void clear() {
        mails.clear();
        contacts.clear();
    }
}
