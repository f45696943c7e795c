package education.codeforlife.mail;

import education.codeforlife.api.Internal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets an adapter send after the commit of the transaction in which it is called, and not at all after a rollback.
 * Without a transaction it is called at once. It is called in a thread of the queue. A failure of the adapter is logged
 * without personal data, and does not reach the caller, whose work is committed by then. Closing it waits for the queue.
 *
 * @since 0.1.0
 */
@Internal
public final class AfterCommitMailer implements Mailer, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(AfterCommitMailer.class);

    private final Mailer adapter;
    private final MailQueue queue;

    private AfterCommitMailer(Mailer adapter, MailQueue queue) {
        this.adapter = adapter;
        this.queue = queue;
    }

    /** Returns a mailer whose mail the given one sends, in the threads of the queue. */
    public static Mailer of(Mailer adapter, MailQueue queue) {
        return new AfterCommitMailer(adapter, queue);
    }

    @Override
    public void send(Mail mail) {
        afterCommit("send a mail of campaign " + mail.campaign(), () -> adapter.send(mail));
    }

    @Override
    public void addContact(Contact contact) {
        afterCommit("add a contact", () -> adapter.addContact(contact));
    }

    @Override
    public void removeContact(String address) {
        afterCommit("remove a contact", () -> adapter.removeContact(address));
    }

    private void afterCommit(String task, Runnable work) {
        Runnable logged = () -> run(task, work);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Commit(queue, logged));
        } else {
            queue.run(logged);
        }
    }

    /** The adapter is closed after its mailer, so that it still sends what the queue has. */
    @Override
    public void close() {
        queue.close();
    }

    private static void run(String task, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOGGER.error("Cannot {}: {}", task, place(failure));
        }
    }

    /** The type of a failure and the line that threw it. Its message may name the recipient. */
    private static String place(Throwable failure) {
        var trace = failure.getStackTrace();
        var type = failure.getClass().getName();
        return trace.length == 0 ? type : type + " at " + trace[0];
    }

    /** Waits for the end of a transaction. Listeners of its commit register theirs too late for {@code afterCommit}. */
    private record Commit(MailQueue queue, Runnable work) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) queue.run(work);
        }
    }
}
