package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountMail;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.test.RecordingMailer;
import education.codeforlife.task.TaskDescriptor;
import education.codeforlife.task.test.TaskQueue;
import education.codeforlife.user.test.School1;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The account endpoints of a service whose adapter is not the one of tests, so that mail is sent by tasks. */
@ExtendWith(OutputCaptureExtension.class)
@Import(AccountMailTasksIntegrationTests.Adapter.class)
class AccountMailTasksIntegrationTests extends SchoolEndpointTest {

    private static final TaskDescriptor<Mail> SEND = TaskDescriptor.of("codeforlife.send_mail", Mail.class);
    private static final TaskDescriptor<Contact> ADD = TaskDescriptor.of("codeforlife.add_contact", Contact.class);
    private static final String RESET = "users/request-password-reset/";
    private static final String TEACHER = "teacher@school1.example";
    private static final String REGISTRATION = "{'first_name': 'Ada', 'last_name': 'Byron', 'email': '#',"
            + " 'password': 'Tr0ub4dor&3-horse', 'date_of_birth': '1990-12-10', 'add_to_newsletter': true}";

    @TestConfiguration(proxyBeanMethods = false)
    static class Adapter {

        @Bean
        RecordingMailer adapter() {
            return new RecordingMailer();
        }
    }

    @Autowired
    private TaskQueue queue;

    private String reset(String email) {
        return ask(null, "POST", RESET, "{'email': '" + email + "'}");
    }

    private List<String> statements(ThrowingCallable request) {
        return queries.of(request).stream()
                .filter(sql -> !sql.contains("login_attempts"))
                .toList();
    }

    private long sent(AccountMail mail) {
        return mailer.mails().stream()
                .filter(each -> each.campaign() == mail.ordinal() + 1)
                .count();
    }

    @Test
    void registrationSendsItsMailByATask() {
        assertThat(ask(null, "POST", "users/", REGISTRATION.replace("#", "ada@example.com")))
                .isEqualTo("201");

        assertThat(queue.payloads(SEND)).extracting(Mail::address).containsExactly("ada@example.com");
        assertThat(queue.payloads(ADD)).extracting(Contact::address).containsExactly("ada@example.com");
        mailer.hasSentNothing();
        assertThat(jdbc.sql("select convert_from(task_data, 'UTF8') from codeforlife_service.scheduled_tasks"
                                + " where task_name like 'codeforlife.%' and task_data is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(data -> data.contains("ada@example.com") || data.contains("Ada"));

        queue.runDue();

        mailer.to("ada@example.com").hasSent(AccountMail.VERIFY_EMAIL_ADDRESS.ordinal() + 1L);
        assertThat(mailer.contacts()).hasSize(1);
    }

    @Test
    void refusedRegistrationSendsNothing() {
        assertThat(ask(null, "POST", "users/", REGISTRATION.replace("#", "ada")))
                .startsWith("400");

        assertThat(queue.count(SEND)).isZero();
        assertThat(queue.count(ADD)).isZero();
    }

    @Test
    void resetsOfKnownAndUnknownAddressesCostTheSame(CapturedOutput output) {
        reset("other@example.com");
        var known = statements(() -> reset(TEACHER));
        var unknown = statements(() -> reset("unknown@example.com"));

        assertThat(known).isEqualTo(unknown);
        assertThat(queue.count(SEND)).isEqualTo(3);
        var lengths = jdbc.sql("select length(task_data) from codeforlife_service.scheduled_tasks"
                        + " where task_name = 'codeforlife.send_mail'")
                .query(Integer.class)
                .list();
        assertThat(lengths).hasSize(3).allMatch(length -> Math.abs(length - lengths.get(0)) < 200);

        queue.runDue();

        assertThat(mailer.mails()).extracting(Mail::address).containsExactly(TEACHER);
        assertThat(output).doesNotContain("Did not send");
    }

    @Test
    void mailsToOneAddressAreLimitedWhenTheyAreSent() {
        for (int i = 0; i < 8; i++) assertThat(reset(TEACHER)).isEqualTo("200");
        assertThat(queue.count(SEND)).isEqualTo(8);

        queue.runDue();

        assertThat(sent(AccountMail.RESET_PASSWORD)).isEqualTo(5);
    }

    @Test
    void mailsOfOneRequestAreStoredInOneBatch() {
        var one = statements(() -> release(List.of(304L)));
        var two = statements(() -> release(List.of(305L, 306L)));

        assertThat(queue.count(SEND)).isEqualTo(3);
        assertThat(inserts(two)).isEqualTo(inserts(one)).isEqualTo(1);
    }

    private void release(List<Long> students) {
        var body = map(students.stream(), "{'user': {'email': '#@example.com'}}");
        assertThat(send(School1.ADMIN, "PUT", "users/students/release/", body).status())
                .isEqualTo(200);
    }

    private static long inserts(List<String> statements) {
        return statements.stream()
                .filter(statement -> statement.contains("insert into codeforlife_service.scheduled_tasks"))
                .count();
    }
}
