package education.codeforlife.mail;

import education.codeforlife.api.Internal;
import education.codeforlife.task.Tasks;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Binds mail to the transaction in which it is sent: after a rollback, nothing is sent. Without a transaction, mail is sent at
 * once. Work that only reads, and listeners of a commit, send when the transaction has ended.
 *
 * @since 0.1.0
 */
@Internal
public final class TransactionalMailer implements Mailer {

    private final Outlet outlet;

    private TransactionalMailer(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Returns a mailer whose mail is enqueued, in the transaction in which it is sent. */
    public static Mailer enqueuing(
            Supplier<Tasks> tasks, AttachmentTable attachments, PlatformTransactionManager transactions) {
        return new TransactionalMailer(TaskOutlet.of(tasks, attachments, transactions));
    }

    /**
     * Returns a mailer whose mail the adapter sends after the commit, in the thread of the caller. A failure of the adapter is
     * logged without personal data, and does not reach the caller, whose work is committed by then.
     */
    public static Mailer direct(Mailer adapter) {
        return new TransactionalMailer(new DirectOutlet(adapter));
    }

    @Override
    public void send(Mail mail) {
        add(mail);
    }

    @Override
    public void addContact(Contact contact) {
        add(contact);
    }

    @Override
    public void removeContact(String address) {
        add(new Message.Removal(address));
    }

    private void add(Message message) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            pending().add(message);
        } else {
            outlet.takeApart(List.of(message));
        }
    }

    private PendingMessages pending() {
        for (var each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof PendingMessages pending && pending.isFor(outlet)) return pending;
        }
        var pending = new PendingMessages(outlet);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }
}
