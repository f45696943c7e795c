package education.codeforlife.mail;

import education.codeforlife.api.Internal;
import education.codeforlife.task.Task;
import education.codeforlife.task.TaskDescriptor;
import education.codeforlife.task.TaskRun;
import java.util.List;

/**
 * The tasks that send mail. A mail whose answer did not come in time is sent again once: a mail service does not recognise
 * it, so that more attempts would be more mails.
 *
 * @since 0.1.0
 */
@Internal
public final class MailTasks {

    static final TaskDescriptor<Mail> SEND = TaskDescriptor.of("codeforlife.send_mail", Mail.class);
    static final TaskDescriptor<Contact> ADD_CONTACT = TaskDescriptor.of("codeforlife.add_contact", Contact.class);
    static final TaskDescriptor<Message.Removal> REMOVE_CONTACT =
            TaskDescriptor.of("codeforlife.remove_contact", Message.Removal.class);

    private final Mailer adapter;
    private final Mailer filtered;
    private final AttachmentTable attachments;

    private MailTasks(Mailer adapter, Mailer filtered, AttachmentTable attachments) {
        this.adapter = adapter;
        this.filtered = filtered;
        this.attachments = attachments;
    }

    /** Returns the tasks of an adapter, which gets the mail that the filters admit. */
    public static MailTasks of(Mailer adapter, List<MailFilter> filters, AttachmentTable attachments) {
        return new MailTasks(adapter, FilteredMailer.of(adapter, filters), attachments);
    }

    /** Sends a mail, at most twice. */
    @Task(value = "codeforlife.send_mail", transactional = false, repeats = 1)
    void send(Mail mail, TaskRun run) {
        mailer(run).send(attachments.complete(mail, run.id()));
        attachments.remove(mail, run.id());
    }

    /** Adds a contact, any number of times. */
    @Task(value = "codeforlife.add_contact", transactional = false, idempotent = true)
    void addContact(Contact contact, TaskRun run) {
        mailer(run).addContact(contact);
    }

    /** Removes a contact, any number of times. */
    @Task(value = "codeforlife.remove_contact", transactional = false, idempotent = true)
    void removeContact(Message.Removal removal) {
        adapter.removeContact(removal.address());
    }

    /** Filters count, and are asked once for each mail. */
    private Mailer mailer(TaskRun run) {
        return run.attempt() == 1 ? filtered : adapter;
    }
}
