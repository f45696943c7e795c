package education.codeforlife.mail.dotdigital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.mail.Attachment;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.mail.dotdigital.MailApplication.AddressFilter;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.task.CleanUp;
import education.codeforlife.task.FailedTask;
import education.codeforlife.task.FailedTasks;
import education.codeforlife.task.TaskDescriptor;
import education.codeforlife.task.dbscheduler.SchedulerSettings;
import education.codeforlife.task.dbscheduler.Schedulers;
import education.codeforlife.task.dbscheduler.TaskList;
import education.codeforlife.task.test.TaskQueue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail from the transaction that sends it to the mail service. */
@SpringBootTest(
        classes = MailApplication.class,
        properties = {"codeforlife.service.name=school", "codeforlife.mail.dotdigital.auth=Basic secret"})
@CleanDatabase
@ExtendWith(OutputCaptureExtension.class)
class MailTasksIntegrationTests {

    private static final TaskDescriptor<Mail> SEND = TaskDescriptor.of("codeforlife.send_mail", Mail.class);
    private static final Mail MAIL = Mail.campaign(1234).to("ada@example.com").with("first_name", "Augusta");

    private static final DotdigitalServer SERVER = new DotdigitalServer();

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("codeforlife.mail.dotdigital.url", SERVER::url);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Autowired
    private Mailer mailer;

    @Autowired
    private TaskQueue queue;

    @Autowired
    private FailedTasks failed;

    @Autowired
    private AddressFilter filter;

    @Autowired
    private MutableClock clock;

    @Autowired
    private CleanUp cleanUp;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        SERVER.reset();
        filter.asked().set(0);
    }

    private void runAllAttempts() {
        for (int attempt = 0; attempt < 12; attempt++) {
            queue.runDue();
            clock.advance(Duration.ofHours(2));
        }
    }

    private static List<String> bodies() {
        return SERVER.requests.stream().map(DotdigitalServer.Request::body).toList();
    }

    private FailedTask onlyFailed() {
        assertThat(failed.latest(10)).hasSize(1);
        return failed.latest(10).get(0);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from codeforlife_school." + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void mailIsStoredWithTheWorkAndSentByATask() {
        transaction.executeWithoutResult(status -> mailer.send(MAIL));

        assertThat(SERVER.requests).isEmpty();
        assertThat(queue.payloads(SEND)).containsExactly(MAIL);

        queue.runDue();

        assertThat(bodies()).singleElement().asString().contains("ada@example.com", "Augusta", "1234");
        assertThat(queue.count(SEND)).isZero();
        assertThat(failed.count()).isZero();
    }

    @Test
    void workThatIsRolledBackSendsNothing() {
        transaction.executeWithoutResult(status -> {
            mailer.send(MAIL);
            mailer.send(MAIL.withAttachment(attachment("plan")));
            mailer.addContact(Contact.of("ada@example.com"));
            mailer.removeContact("ada@example.com");
            status.setRollbackOnly();
        });
        runAllAttempts();

        assertThat(SERVER.requests).isEmpty();
        assertThat(count("mail_attachments")).isZero();
    }

    @Test
    void workThatIsRolledBackToASavepointSendsWhatCameBefore() {
        var nesting = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        nesting.executeWithoutResult(status -> {
            mailer.send(MAIL);
            var savepoint = status.createSavepoint();
            mailer.send(Mail.campaign(5).to("mary@example.com"));
            status.rollbackToSavepoint(savepoint);
            mailer.send(Mail.campaign(6).to("mary@example.com"));
        });

        assertThat(queue.payloads(SEND)).extracting(Mail::campaign).containsExactlyInAnyOrder(1234L, 6L);
    }

    @Test
    void workThatOnlyReadsSendsWhenItHasEnded() {
        var reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> mailer.send(MAIL));

        assertThat(queue.payloads(SEND)).containsExactly(MAIL);
    }

    @Test
    void workWithoutATransactionSendsAtOnce() {
        mailer.send(MAIL);
        mailer.send(MAIL.withAttachment(attachment("plan")));

        assertThat(queue.count(SEND)).isEqualTo(2);
    }

    @Test
    void transactionInsideAnotherSendsItsOwn() {
        var inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            mailer.send(Mail.campaign(1).to("ada@example.com"));
            inner.executeWithoutResult(own -> mailer.send(Mail.campaign(2).to("ada@example.com")));
            status.setRollbackOnly();
        });

        assertThat(queue.payloads(SEND)).extracting(Mail::campaign).containsExactly(2L);
    }

    @Test
    void listenersOfTheCommitSend() {
        transaction.executeWithoutResult(status ->
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                    @Override
                    public void beforeCommit(boolean readOnly) {
                        mailer.send(Mail.campaign(1).to("ada@example.com"));
                    }

                    @Override
                    public void afterCommit() {
                        mailer.send(Mail.campaign(2).to("ada@example.com"));
                    }

                    @Override
                    public void afterCompletion(int status) {
                        mailer.send(Mail.campaign(3).to("ada@example.com"));
                    }
                }));

        assertThat(queue.payloads(SEND)).extracting(Mail::campaign).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void storedMailIsNotReadable() {
        mailer.send(MAIL.withAttachment(attachment("private plan")));
        mailer.addContact(Contact.of("ada@example.com").with("first_name", "Augusta"));
        mailer.removeContact("ada@example.com");

        var stored = jdbc.sql("select convert_from(task_data, 'UTF8') from codeforlife_school.scheduled_tasks"
                        + " where task_name <> 'codeforlife.clean_up'"
                        + " union all select content from codeforlife_school.mail_attachments")
                .query(String.class)
                .list();
        assertThat(stored)
                .hasSize(4)
                .noneMatch(text -> text.contains("ada") || text.contains("Augusta") || text.contains("plan"))
                .noneMatch(text -> text.contains(base64("private plan")));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Attachment attachment(String content) {
        return new Attachment("plan.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void mailWithoutAnAnswerIsRepeatedOnceAndKeptAsFailed(CapturedOutput output) {
        SERVER.hangUp();
        mailer.send(MAIL);
        runAllAttempts();

        assertThat(SERVER.requests).hasSize(2);
        assertThat(onlyFailed().attempts()).isEqualTo(2);
        assertImpersonal(output);
    }

    private void assertImpersonal(CapturedOutput output) {
        assertThat(onlyFailed().error()).doesNotContain("ada@example.com", "Augusta");
        assertThat(output).doesNotContain("ada@example.com").doesNotContain("Augusta");
    }

    @Test
    void mailWithoutAnAnswerIsRepeatedOnceAlsoIfTheServiceCannotBeReachedInBetween() {
        mailer.send(MAIL);
        SERVER.answerNext(503, "");
        SERVER.answerNext(504, "");
        SERVER.answerNext(503, "");
        SERVER.answerNext(504, "");
        runAllAttempts();

        assertThat(SERVER.requests).hasSize(4);
        assertThat(onlyFailed().attempts()).isEqualTo(4);
    }

    @Test
    void mailWhoseNodeDiedIsRepeatedOnce() {
        mailer.send(MAIL);
        SERVER.answerNext(504, "");
        queue.runDue();
        nodeDies();

        assertThat(queue.count(SEND)).isZero();
        assertThat(onlyFailed().error()).contains("The node of the run died");
        assertThat(SERVER.requests).hasSize(1);
    }

    @Test
    void mailWhoseNodeDiedIsSent() {
        mailer.send(MAIL);
        nodeDies();
        assertThat(SERVER.requests).isEmpty();
        runAllAttempts();

        assertThat(SERVER.requests).hasSize(1);
        assertThat(failed.count()).isZero();
    }

    @Autowired
    private DataSource dataSource;

    @Autowired
    private SchedulerSettings settings;

    @Autowired
    private TaskList tasks;

    /** A run begins, and its node gives no more signs of life. */
    private void nodeDies() {
        jdbc.sql(
                        "update codeforlife_school.scheduled_tasks set picked = true, picked_by = 'dead', version = version + 1,"
                                + " last_heartbeat = '2000-01-01' where task_name = 'codeforlife.send_mail'")
                .update();
        ManualScheduler scheduler = Schedulers.manual(dataSource, settings, tasks);
        scheduler.setTime(clock.instant());
        scheduler.runDeadExecutionDetection();
    }

    @Test
    void mailThatIsRefusedIsKeptAsFailedWithTheCodeAndWithoutTheAddress(CapturedOutput output) {
        SERVER.answerNext(400, "{\"message\": \"ada@example.com of Augusta: ERROR_CAMPAIGN_INVALID\"}");
        mailer.send(MAIL);
        runAllAttempts();

        assertThat(SERVER.requests).hasSize(1);
        assertThat(onlyFailed().attempts()).isEqualTo(1);
        assertThat(onlyFailed().error())
                .contains("Dotdigital answered campaign 1234 with status 400 and code ERROR_CAMPAIGN_INVALID");
        assertImpersonal(output);
        assertThat(output).contains("status 400").doesNotContain("Basic secret");
    }

    @Test
    void failedMailIsSentWhenItIsRetried() {
        SERVER.answerNext(401, "");
        mailer.send(MAIL.withAttachment(attachment("plan")));
        queue.runDue();
        assertThat(failed.retry(onlyFailed().id())).isTrue();
        queue.runDue();

        assertThat(bodies()).hasSize(2).allMatch(body -> body.contains(base64("plan")));
        assertThat(failed.count()).isZero();
        assertThat(count("mail_attachments")).isZero();
    }

    @Test
    void mailIsTriedUntilTheServiceTakesIt() {
        SERVER.answerNext(503, "");
        SERVER.answerNext(429, "");
        mailer.send(MAIL);
        runAllAttempts();

        assertThat(SERVER.requests).hasSize(3);
        assertThat(failed.count()).isZero();
        assertThat(filter.asked()).hasValue(1);
    }

    @Test
    void attachmentsAreSentAndRemoved() {
        var large = "x".repeat(200_000);
        transaction.executeWithoutResult(
                status -> mailer.send(MAIL.withAttachment(attachment("plan")).withAttachment(attachment(large))));
        assertThat(count("mail_attachments")).isEqualTo(2);
        cleanUp.run();
        queue.runDue();

        assertThat(bodies()).singleElement().asString().contains(base64("plan")).contains(base64(large));
        assertThat(count("mail_attachments")).isZero();
    }

    @Test
    void attachmentsOfACancelledMailAreRemovedByTheCleanUp() {
        SERVER.answerNext(400, "");
        mailer.send(MAIL.withAttachment(attachment("plan")));
        queue.runDue();
        cleanUp.run();
        assertThat(count("mail_attachments")).isEqualTo(1);

        failed.cancel(onlyFailed().id());
        cleanUp.run();

        assertThat(count("mail_attachments")).isZero();
    }

    @Test
    void mailThatAFilterRefusesIsNotSent(CapturedOutput output) {
        mailer.send(Mail.campaign(1)
                .to(List.of("ada@example.com", "eve@example.com"))
                .withAttachment(attachment("plan")));
        mailer.addContact(Contact.of("eve@example.com"));
        runAllAttempts();

        assertThat(SERVER.requests).isEmpty();
        assertThat(filter.asked()).hasValue(2);
        assertThat(count("mail_attachments")).isZero();
        assertThat(output).contains("refused by AddressFilter").doesNotContain("eve@example.com");
    }

    @Test
    void contactsAreTriedUntilTheServiceTakesThem() {
        transaction.executeWithoutResult(status -> mailer.addContact(Contact.of("ada@example.com")));
        SERVER.answerNext(504, "");
        SERVER.answerNext(504, "");
        runAllAttempts();
        assertThat(SERVER.requests).hasSize(3);

        SERVER.reset();
        transaction.executeWithoutResult(status -> mailer.removeContact("ada@example.com"));
        SERVER.answerNext(503, "");
        runAllAttempts();
        assertThat(SERVER.requests)
                .hasSize(2)
                .allMatch(request -> request.line().startsWith("DELETE "));
        assertThat(failed.count()).isZero();
    }

    @Test
    void mailWithTheMostThatIsPossibleIsStored() {
        var addresses = IntStream.range(0, 100)
                .mapToObj(number -> "%03d".formatted(number) + "a".repeat(239) + "@example.org")
                .toList();
        mailer.send(Mail.campaign(1).to(addresses).with("text", "é".repeat(8190)));
        mailer.send(MAIL.withAttachment(new Attachment("x", "x/x", new byte[15 * 1024 * 1024])));
        queue.runDue();

        assertThat(SERVER.requests).hasSize(2);
        assertThat(failed.count()).isZero();
    }

    @Test
    void invalidMailIsRefusedWhereItIsMade() {
        transaction.executeWithoutResult(status -> {
            assertThatIllegalArgumentException().isThrownBy(() -> mailer.removeContact("ada@example.com\r\nBcc: x"));
            mailer.send(MAIL);
        });

        assertThat(queue.payloads(SEND)).containsExactly(MAIL);
    }
}
