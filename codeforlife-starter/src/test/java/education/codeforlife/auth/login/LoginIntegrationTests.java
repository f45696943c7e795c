package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.UserEvent;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets in by which way, and who does not. */
@LoginTest
class LoginIntegrationTests {

    private static final String EMAIL_REFUSAL =
            "Please enter a correct email and password. Note that both fields are case-sensitive.";
    private static final String STUDENT_REFUSAL =
            "Please enter a correct username and password for a class. Double check your class ID is correct and"
                    + " remember that your username and password are case-sensitive.";
    private static final String LINK_REFUSAL =
            "Your login link is invalid. Please contact your teacher or the Code for Life team for support.";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LoginLinkHasher links;

    private Browser browser() {
        return Browser.of(context);
    }

    @Test
    void aTeacherLogsInWithTheirEmail() {
        var browser = browser();

        var answer = withEmail(browser, "teacher@school1.example", "Teacher-pass-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(browser.json(metadata(School1.TEACHER.id(), "teacher")))
                .isEqualTo(browser.metadata());
        assertThat(browser.get("users/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEACHER@School1.Example", "  teacher@school1.example "})
    void theCaseOfAnEmailAndSpacesAroundItDoNotCount(String email) {
        assertThat(withEmail(browser(), email, "Teacher-pass-1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "teacher@school1.example, teacher-pass-1", // another case
        "teacher@school1.example, Teacher-pass-1 x",
        "nobody@school1.example, Teacher-pass-1",
        "inactive@noschool.example, wrong"
    })
    void wrongPasswordIsRefusedAlikeForEveryAccount(String email, String password) {
        var browser = browser();

        var answer = withEmail(browser, email, password);

        assertRefused(answer, EMAIL_REFUSAL);
        assertThat(browser.cookie("session_key")).isEmpty();
        assertThat(browser.cookie("session_metadata")).isEmpty();
    }

    @Test
    void aPasswordIsNotTrimmed() {
        assertRefused(withEmail(browser(), "teacher@school1.example", " Teacher-pass-1 "), EMAIL_REFUSAL);
    }

    @Test
    void studentsHaveNoEmailToLogInWith() {
        assertThat(withEmail(browser(), " ", "pupil-pass")
                        .body()
                        .path("email")
                        .get(0)
                        .stringValue())
                .isEqualTo("This field is required.");
    }

    @Test
    void anInactiveUserIsToldSoOnceThePasswordIsRight() {
        assertRefused(withEmail(browser(), "inactive@noschool.example", "Independent1"), "User is not active");
    }

    @Test
    void aStudentLogsInWithTheirClass() {
        var browser = browser();

        var answer = asStudent(browser, "Student", "pupil-pass", School1.CLASS_A_CODE);

        assertThat(answer.body()).isEqualTo(browser.json(metadata(School1.STUDENT.id(), "student")));
    }

    @Test
    void aStudentOfAnotherClassWithTheSameNameIsAnotherStudent() {
        asStudent(browser(), "Student", "pupil-pass", School1.CLASS_A_CODE);
        var answer = asStudent(browser(), "Student", "pupil-pass", School2.CLASS_A_CODE);

        assertThat(answer.body().path("user_id").asLong()).isEqualTo(School2.STUDENT.id());
    }

    @ParameterizedTest
    @CsvSource({
        "student, pupil-pass, AAA01",
        "Student, Pupil-pass, AAA01",
        "Student, pupil-pass, AAA02",
        "Admin, Teacher-pass-1, AAA02"
    })
    void aStudentIsRefusedWhereAnythingIsWrong(String firstName, String password, String classId) {
        assertRefused(asStudent(browser(), firstName, password, classId), STUDENT_REFUSAL);
    }

    @Test
    void twoStudentsOfOneNameInAClassAreBothRefused() {
        jdbc.sql(
                        "update codeforlife.users set first_name = 'Student', normalized_first_name = 'student' where id = :id")
                .param("id", School1.CLASSMATE.id())
                .update();

        assertRefused(asStudent(browser(), "Student", "pupil-pass", School1.CLASS_A_CODE), STUDENT_REFUSAL);
    }

    @Test
    void loginToAnInactiveClassIsRejected() {
        jdbc.sql("update codeforlife.classes set is_active = false where id = :id")
                .param("id", School1.CLASS_A)
                .update();

        assertRefused(asStudent(browser(), "Student", "pupil-pass", School1.CLASS_A_CODE), STUDENT_REFUSAL);
    }

    @Test
    void aStudentLogsInWithTheirLink() {
        giveLink(School1.STUDENT.studentId(), "the-secret");

        var answer = withLink(browser(), School1.STUDENT.studentId(), "the-secret");

        assertThat(answer.body().path("user_id").asLong()).isEqualTo(School1.STUDENT.id());
    }

    @Test
    void anotherStudentsLinkIsRefused() {
        giveLink(School1.STUDENT.studentId(), "the-secret");
        giveLink(School1.CLASSMATE.studentId(), "another-secret");

        assertRefused(withLink(browser(), School1.CLASSMATE.studentId(), "the-secret"), LINK_REFUSAL);
        assertRefused(withLink(browser(), Long.MAX_VALUE, "the-secret"), LINK_REFUSAL);
    }

    @Test
    void aStudentWithoutALinkIsRefused() {
        assertRefused(withLink(browser(), School1.STUDENT.studentId(), "null"), LINK_REFUSAL);
    }

    @Test
    void aLoginIsRemembered() {
        withEmail(browser(), "teacher@school1.example", "Teacher-pass-1");

        assertThat(lastLogin(School1.TEACHER.id())).isEqualTo(MutableClock.START);
    }

    @Test
    void anOldHashIsReplacedByOneOfToday() {
        withEmail(browser(), "teacher@school1.example", "Teacher-pass-1");

        assertThat(hash(School1.TEACHER.id())).startsWith("{argon2}");
        assertThat(withEmail(browser(), "teacher@school1.example", "Teacher-pass-1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aHashOfTodayStays() {
        withEmail(browser(), "teacher@school1.example", "Teacher-pass-1");
        var hash = hash(School1.TEACHER.id());

        withEmail(browser(), "teacher@school1.example", "Teacher-pass-1");

        assertThat(hash(School1.TEACHER.id())).isEqualTo(hash);
    }

    @Test
    void anUpgradedHashEndsNoOtherSession() {
        var browser = browser();
        withEmail(browser, "teacher@school1.example", "Teacher-pass-1");
        jdbc.sql("update codeforlife.users set password = (select password from codeforlife.users where id = 103)"
                        + " where id = 102")
                .update();

        withEmail(browser(), "teacher@school1.example", "Teacher-pass-1");

        assertThat(hash(School1.TEACHER.id())).startsWith("{argon2}");
        assertThat(browser.get("users/").status()).isEqualTo(200);
    }

    @Test
    void aLoginThatIsVerifiedWhileThePasswordChangesIsRefused(@Autowired BadgeBackend badges) {
        var visitor = new Visitor(context, "203.0.113.1");
        badges.meanwhile.set(() -> context.publishEvent(new UserEvent.PasswordChanged(School1.TEACHER.id())));

        assertRefused(visitor.badge(Long.toString(School1.TEACHER.id()), BadgeBackend.PIN), "This is not your badge.");
        assertThat(lastLogin(School1.TEACHER.id())).isNull();
    }

    @Test
    void afterThePasswordChangedALoginLasts() {
        context.publishEvent(new UserEvent.PasswordChanged(School1.TEACHER.id()));
        var browser = browser();

        withEmail(browser, "teacher@school1.example", "Teacher-pass-1");

        assertThat(browser.get("users/").status()).isEqualTo(200);
    }

    @Test
    void aSecondLoginIsAnotherUsers() {
        var browser = browser();
        withEmail(browser, "teacher@school1.example", "Teacher-pass-1");

        withEmail(browser, "independent@noschool.example", "Independent1");

        assertThat(browser.metadata().path("user_id").asLong()).isEqualTo(NoSchool.INDEPENDENT.id());
        assertThat(browser.metadata().path("user_type").stringValue()).isEqualTo("indy");
    }

    @Test
    void aLoginWithoutTheProofAgainstForgeryIsRefused() {
        var answer = browser()
                .send(
                        "POST",
                        "session/login-with-email/",
                        Map.of("email", "teacher@school1.example", "password", "Teacher-pass-1"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(lastLogin(School1.TEACHER.id())).isNull();
    }

    @Test
    void logoutEndsTheSession() {
        var browser = browser();
        withEmail(browser, "teacher@school1.example", "Teacher-pass-1");

        var answer = browser.logOut();

        assertThat(answer.body()).isEqualTo(browser.json(Map.of()));
        assertThat(browser.get("users/").status()).isEqualTo(403);
    }

    private static Answer withEmail(Browser browser, String email, String password) {
        return browser.logIn("with-email", Map.of("email", email, "password", password));
    }

    private static Answer asStudent(Browser browser, String firstName, String password, String classId) {
        return browser.logIn("as-student", Map.of("first_name", firstName, "password", password, "class_id", classId));
    }

    private static Answer withLink(Browser browser, long studentId, String secret) {
        return browser.logIn("auto-login-as-student", Map.of("student_id", studentId, "auto_gen_password", secret));
    }

    private static Map<String, ?> metadata(long userId, String type) {
        return Map.of(
                "user_id", userId, "user_type", type, "auth_factors", List.of(), "otp_bypass_token_exists", false);
    }

    private static void assertRefused(Answer answer, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).isEqualTo("{\"__all__\":[\"" + message + "\"]}");
    }

    private void giveLink(long studentId, String secret) {
        jdbc.sql("update codeforlife.students set login_id = :hash where id = :id")
                .param("hash", links.hash(secret))
                .param("id", studentId)
                .update();
    }

    private String hash(long userId) {
        return jdbc.sql("select password from codeforlife.users where id = :id")
                .param("id", userId)
                .query(String.class)
                .single();
    }

    private Instant lastLogin(long userId) {
        var time = jdbc.sql("select last_login from codeforlife.users where id = :id")
                .param("id", userId)
                .query(java.sql.Timestamp.class)
                .optional();
        return time.map(java.sql.Timestamp::toInstant).orElse(null);
    }
}
