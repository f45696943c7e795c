package education.codeforlife.mail;

import education.codeforlife.task.TaskOptions;
import education.codeforlife.task.Tasks;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Enqueues messages as tasks. Attachments are too large for these, and have a table. */
final class TaskOutlet implements Outlet {

    private final Supplier<Tasks> tasks;
    private final AttachmentTable attachments;
    private final TransactionOperations apart;

    private TaskOutlet(Supplier<Tasks> tasks, AttachmentTable attachments, TransactionOperations apart) {
        this.tasks = tasks;
        this.attachments = attachments;
        this.apart = apart;
    }

    static TaskOutlet of(Supplier<Tasks> tasks, AttachmentTable attachments, PlatformTransactionManager transactions) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TaskOutlet(tasks, attachments, apart);
    }

    @Override
    public boolean isTransactional() {
        return true;
    }

    @Override
    public void takeApart(List<Message> messages) {
        apart.executeWithoutResult(status -> take(messages));
    }

    @Override
    public void take(List<Message> messages) {
        var mails = all(Mail.class, messages);
        tasks.get()
                .enqueueAll(
                        MailTasks.SEND,
                        mails.stream().filter(mail -> !hasAttachments(mail)).toList());
        mails.stream().filter(TaskOutlet::hasAttachments).forEach(this::enqueueWithAttachments);
        tasks.get().enqueueAll(MailTasks.ADD_CONTACT, all(Contact.class, messages));
        tasks.get().enqueueAll(MailTasks.REMOVE_CONTACT, all(Message.Removal.class, messages));
    }

    private static <M extends Message> List<M> all(Class<M> type, List<Message> messages) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static boolean hasAttachments(Mail mail) {
        return !mail.attachments().isEmpty();
    }

    /** The id of the run, which is the key of the task, finds the attachments. */
    private void enqueueWithAttachments(Mail mail) {
        var run = UUID.randomUUID().toString();
        attachments.add(run, mail.attachments());
        tasks.get()
                .enqueue(
                        MailTasks.SEND,
                        AttachmentTable.without(mail),
                        TaskOptions.now().key(run));
    }
}
