package education.codeforlife.mail;

import education.codeforlife.api.Internal;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.task.TaskFailedException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The attachments of mails that wait, encrypted. They are removed with the mail.
 *
 * @since 0.1.0
 */
@Internal
public final class AttachmentTable {

    private static final Logger LOGGER = LoggerFactory.getLogger(AttachmentTable.class);

    private static final byte[] NOTHING = {};

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final String schema;

    private AttachmentTable(JdbcClient jdbc, FieldCipher cipher, String schema) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.schema = schema;
    }

    /** @param schema the name of the service's schema */
    public static AttachmentTable of(JdbcClient jdbc, FieldCipher cipher, String schema) {
        return new AttachmentTable(jdbc, cipher, schema);
    }

    /** The mail as it waits: the names and types of its attachments, without their contents. */
    static Mail without(Mail mail) {
        return mail.withAttachments(mail.attachments().stream()
                .map(attachment -> attachment.withContent(NOTHING))
                .toList());
    }

    void add(String run, List<Attachment> attachments) {
        int position = 0;
        for (var attachment : attachments) {
            var content = Base64.getEncoder().encodeToString(attachment.content());
            jdbc.sql("insert into " + schema
                            + ".mail_attachments (run, position, content) values (:run, :position, :content)")
                    .param("run", run)
                    .param("position", position)
                    .param("content", cipher.encrypt(content, context(run, position)))
                    .update();
            position++;
        }
    }

    private static String context(String run, int position) {
        return "mail_attachments.content:" + run + ":" + position;
    }

    /** Returns the mail with the contents of its attachments. */
    Mail complete(Mail mail, String run) {
        if (mail.attachments().isEmpty()) return mail;
        var contents = contents(run);
        if (contents.size() != mail.attachments().size()) {
            throw TaskFailedException.forGood("The attachments of the mail are missing", null);
        }
        var whole = new ArrayList<Attachment>();
        for (int position = 0; position < contents.size(); position++) {
            var content = cipher.decrypt(contents.get(position), context(run, position));
            whole.add(mail.attachments()
                    .get(position)
                    .withContent(Base64.getDecoder().decode(content)));
        }
        return mail.withAttachments(whole);
    }

    private List<String> contents(String run) {
        return jdbc.sql("select content from " + schema + ".mail_attachments where run = :run order by position")
                .param("run", run)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Removes the attachments of a mail that was sent. If that fails, the clean-up does it: the mail is not sent again. */
    void remove(Mail mail, String run) {
        if (mail.attachments().isEmpty()) return;
        try {
            jdbc.sql("delete from " + schema + ".mail_attachments where run = :run")
                    .param("run", run)
                    .update();
        } catch (DataAccessException e) {
            LOGGER.warn("The attachments of a mail that was sent are left to the clean-up", e);
        }
    }

    /** Returns the attachments whose mails do not wait, such as those that an operator cancelled. */
    public ExpiredRows orphans() {
        var waits = "select from " + schema + ".%s task where task.task_name = :task and task.task_instance = run";
        return ExpiredRows.of(
                jdbc,
                schema + ".mail_attachments",
                "run, position",
                "not exists (" + waits.formatted("scheduled_tasks") + ") and not exists ("
                        + waits.formatted("failed_tasks") + ")",
                () -> Map.of("task", MailTasks.SEND.name()));
    }
}
