package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.account.AccountMail;
import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.mail.Contact;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The mail that others make the service send. */
@ExtendWith(OutputCaptureExtension.class)
class MailLimitIntegrationTests extends SchoolEndpointTest {

    private static final AttemptLimit NETWORK = new AttemptLimit(100, Duration.ofHours(1));
    private static final AttemptLimit SENDER = new AttemptLimit(500, Duration.ofDays(1));
    private static final String THROTTLED = "429 {'detail':'Request was throttled.'}";
    private static final String RESET = "users/request-password-reset/";
    private static final String NEWSLETTER = "users/register-to-newsletter/";
    private static final String TEACHER = "teacher@school1.example";
    private static final String INVITATION =
            "{'invited_teacher_first_name': 'Ada', 'invited_teacher_last_name': 'Byron',"
                    + " 'invited_teacher_email': 'ada@example.com', 'invited_teacher_is_admin': false}";

    @Autowired
    private AttemptStore attempts;

    @Autowired
    private MutableClock clock;

    private long invitation;

    /** While requests are sent, limits would grow. */
    @BeforeEach
    void stopTheClock() {
        clock.set(clock.instant());
    }

    @BeforeEach
    void invite() {
        send(School1.ADMIN, "POST", "schools/teacher-invitations/", INVITATION);
        invitation = jdbc.sql("select id from codeforlife.teacher_invitations")
                .query(Long.class)
                .single();
        mailer.clear();
    }

    private void useUpNetwork() {
        int taken = 0;
        while (attempts.take("127.0.0.1:mail", NETWORK) == null) taken++;
        assertThat(taken).isEqualTo(NETWORK.failures() - 1);
    }

    private static String email(String email) {
        return "{'email': '" + email + "'}";
    }

    private String post(String path, String email) {
        return ask(null, "POST", path, email(email));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "     | POST  | users/                       | {'first_name': 'Ada', 'last_name': 'Byron', 'email': 'x@example.com', 'password': 'Tr0ub4dor&3-horse', 'date_of_birth': '1990-12-10', 'add_to_newsletter': true}",
                "     | POST  | users/teachers/              | {'user': {'first_name': 'Ada', 'last_name': 'Byron', 'email': 'x@example.com', 'password': 'Tr0ub4dor&3-horse', 'add_to_newsletter': true}}",
                "     | POST  | users/request-password-reset/ | {'email': 'teacher@school1.example'}",
                "     | POST  | users/register-to-newsletter/ | {'email': 'x@example.com'}",
                "self | PATCH | users/#/                     | {'email': 'x@example.com', 'current_password': 'Independent-pass-1'}",
                "admin | POST | schools/teacher-invitations/ | " + INVITATION,
                "admin | PUT  | schools/teacher-invitations/#/refresh/ |",
                "admin | PUT  | users/students/release/      | {'304': {'user': {'email': 'x@example.com'}}}"
            })
    void requestFromANetworkThatSentTooMuchReturns429(
            @Nullable String who, String method, String path, @Nullable String body) {
        useUpNetwork();
        var caller = who == null ? null : who.equals("admin") ? School1.ADMIN : NoSchool.INDEPENDENT;
        var id = path.startsWith("users/#") ? NoSchool.INDEPENDENT.id() : invitation;

        var answer = send(caller, method, path.replace("#", Long.toString(id)), body);

        assertThat(text(answer)).isEqualTo(THROTTLED);
        assertThat(answer.headers().get("retry-after")).containsExactly("36");
        mailer.hasSentNothing();
        assertThat(mailer.contacts()).isEmpty();
        assertThat(count("users where email = 'x@example.com'")).isZero();
    }

    @Test
    void requestThatSendsNoMailIsNotLimited() {
        useUpNetwork();

        assertThat(send(NoSchool.INDEPENDENT, "PATCH", "users/" + NoSchool.INDEPENDENT.id() + "/", "{'last_name': 'B'}")
                        .status())
                .isEqualTo(200);
        assertThat(send(School1.ADMIN, "PUT", "users/students/reset-password/", "{'304': {}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void requestsForUnknownAndKnownAddressesCountAlike() {
        IntStream.range(0, 50).forEach(i -> post(RESET, "unknown" + i + "@example.com"));
        IntStream.range(0, 49).forEach(i -> post(RESET, TEACHER));

        assertThat(post(RESET, "unknown@example.com")).isEqualTo(THROTTLED);
        clock.advance(Duration.ofSeconds(36));
        assertThat(post(RESET, "unknown@example.com")).isEqualTo("200");
        assertThat(post(RESET, TEACHER)).isEqualTo(THROTTLED);
    }

    @Test
    void refusedRequestDoesNotCount() {
        for (int i = 0; i < 110; i++) assertThat(post(NEWSLETTER, "ada")).startsWith("400");
        assertThat(ask(School1.TEACHER, "POST", "schools/teacher-invitations/", INVITATION))
                .isEqualTo(FORBIDDEN);
        assertThat(ask(School1.ADMIN, "PUT", "users/students/release/", "{")).startsWith("400");

        assertThat(post(NEWSLETTER, "ada@example.com")).isEqualTo("201");
        useUpNetworkBut(2);
    }

    private void useUpNetworkBut(int counted) {
        assertThat(attempts.take("127.0.0.1:mail", NETWORK, NETWORK.failures() - counted))
                .isNull();
        assertThat(attempts.take("127.0.0.1:mail", NETWORK)).isNotNull();
    }

    @Test
    void eachMailOfAUserCounts() {
        assertThat(attempts.take("mail:user:" + School1.ADMIN.id(), SENDER, 498))
                .isNull();

        assertThat(release(School1.ADMIN, List.of(304, 305))).isEqualTo(429);
        assertThat(release(School1.ADMIN, List.of(304))).isEqualTo(200);
        assertThat(ask(School1.ADMIN, "POST", "schools/teacher-invitations/", INVITATION))
                .isEqualTo(THROTTLED);
        assertThat(release(School1.TEACHER, List.of(305))).isEqualTo(200);
        assertThat(mailer.mails()).hasSize(2);
    }

    private int release(KnownUser user, List<Integer> students) {
        var body = map(students.stream().map(Integer::longValue), "{'user': {'email': '#@example.com'}}");
        return send(user, "PUT", "users/students/release/", body).status();
    }

    @Test
    void mailsToOneAddressAreLimitedAndTheAnswersStayTheSame(CapturedOutput output) {
        for (int i = 0; i < 8; i++) assertThat(post(RESET, TEACHER)).isEqualTo("200");

        assertThat(mails(AccountMail.RESET_PASSWORD)).isEqualTo(5);
        assertThat(output.getOut().lines().filter(line -> line.contains("Did not send a mail of campaign 4")))
                .hasSize(3)
                .noneMatch(line -> line.contains("school1.example"));

        clock.advance(Duration.ofMinutes(12));
        post(RESET, TEACHER);
        assertThat(mails(AccountMail.RESET_PASSWORD)).isEqualTo(6);
    }

    private long mails(AccountMail mail) {
        return mailer.mails().stream()
                .filter(each -> each.campaign() == mail.ordinal() + 1)
                .count();
    }

    @Test
    void registrationsByOthersDoNotUseUpTheResetsOfTheOwner() {
        for (int i = 0; i < 7; i++) {
            ask(
                    null,
                    "POST",
                    "users/",
                    "{'first_name': 'A', 'last_name': 'B', 'email': '" + TEACHER
                            + "', 'password': 'Tr0ub4dor&3-horse', 'date_of_birth': '1990-12-10', 'add_to_newsletter': false}");
        }
        post(RESET, TEACHER);

        assertThat(mails(AccountMail.ALREADY_REGISTERED)).isEqualTo(5);
        assertThat(mails(AccountMail.RESET_PASSWORD)).isEqualTo(1);
    }

    @Test
    void otherSpellingsOfAMailboxCountAsTheSame() {
        var spellings =
                List.of("ada@x.org", "ADA@x.org", "ada+1@x.org", "ada+2+3@X.org", "a.da@x.org", "a.d.a+4@x.org");
        for (var spelling : spellings) assertThat(post(NEWSLETTER, spelling)).isEqualTo("201");
        assertThat(post(NEWSLETTER, "ida@x.org")).isEqualTo("201");

        assertThat(mailer.contacts())
                .extracting(Contact::address)
                .containsExactly("ada@x.org", "ADA@x.org", "ada+1@x.org", "ada+2+3@X.org", "a.da@x.org", "ida@x.org");
    }

    @Test
    void invitationsToOneAddressAreLimited() {
        for (int i = 0; i < 3; i++) {
            send(School1.ADMIN, "POST", "schools/teacher-invitations/", INVITATION);
            send(School1.ADMIN, "PUT", "schools/teacher-invitations/" + invitation + "/refresh/", null);
        }

        assertThat(mails(AccountMail.INVITE_TEACHER)).isEqualTo(4);
    }
}
