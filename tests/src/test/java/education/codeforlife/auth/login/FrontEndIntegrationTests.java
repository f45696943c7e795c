package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.OtpBypassTokens;
import education.codeforlife.auth.test.AuthenticatorApp;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.LoginLinks;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What front ends do, from the first cookie to the last, by the wire contract alone. */
@LoginTest
class FrontEndIntegrationTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAdminWithASecondFactorLooksAfterTheSchool(@Autowired MutableClock clock) {
        var browser = Browser.of(context);
        assertRefused(browser.get("users/"), "Authentication credentials were not provided.");

        assertThat(browser.get("csrf/cookie/").status()).isEqualTo(200);
        var login = post(
                browser, "login-with-email", Map.of("email", "Admin@School2.example", "password", "Teacher-pass-1"));
        assertThat(login.body()).isEqualTo(browser.metadata()).isEqualTo(metadata(browser, 111, "teacher", "otp"));
        assertRefused(browser.get("users/"), "You do not have permission to perform this action.");

        var code = AuthenticatorApp.of(School2.ADMIN_OTP_SECRET, clock).code();
        assertThat(post(browser, "login-with-otp", Map.of("otp", code)).body())
                .isEqualTo(browser.metadata())
                .isEqualTo(metadata(browser, 111, "teacher"));

        assertThat(ids(browser, "users/")).containsExactly(111, 112, 113, 114);
        assertThat(ids(browser, "users/?type=teacher")).containsExactly(111, 112);
        assertThat(ids(browser, "users/?type=student&_id=113")).containsExactly(114);
        assertThat(ids(browser, "users/?students_in_class=BBB01")).containsExactly(113, 114);
        assertThat(ids(browser, "users/?name=stud")).containsExactly(113);
        assertThat(ids(browser, "users/?limit=1&offset=2")).containsExactly(113);
        assertThat(browser.get("users/?type=foo").body())
                .hasToString("{\"type\":[\"Select a valid choice. foo is not one of the available choices.\"]}");
        assertThat(browser.get("users/101/").body()).hasToString("{\"detail\":\"No User matches the given query.\"}");
        assertThat(browser.get("classes/?id_or_name=bbb")
                        .body()
                        .path("data")
                        .path(0)
                        .path("id")
                        .stringValue())
                .isEqualTo("BBB01");
        assertThat(browser.get("schools/2/").body().path("name").stringValue()).isEqualTo("School 2");
        assertThat(browser.get("schools/").status()).isEqualTo(403);

        assertThat(browser.send("POST", "session/logout/", null).body()).hasToString("{}");
        assertThat(browser.cookie("session_key")).isEmpty();
        assertThat(browser.cookie("session_metadata")).isEmpty();
        assertRefused(browser.get("users/"), "Authentication credentials were not provided.");
        assertThat(browser.get("session/expired/").status()).isEqualTo(401);
    }

    @Test
    void aPupilLogsInWithTheClassAndSeesIt() {
        var browser = Browser.of(context);
        browser.get("csrf/cookie/");

        var login = post(
                browser,
                "login-as-student",
                Map.of("first_name", "Student", "password", "pupil-pass", "class_id", School1.CLASS_A_CODE));

        assertThat(login.body()).isEqualTo(metadata(browser, School1.STUDENT.id(), "student"));
        assertThat(ids(browser, "users/")).contains((int) School1.STUDENT.id(), (int) School1.TEACHER.id());
        assertThat(browser.get("classes/AAA01/").body().path("name").stringValue())
                .isEqualTo("Class 1 A");
        assertThat(browser.get("classes/AAA02/").status()).isEqualTo(404);
        assertThat(browser.get("classes/").status()).isEqualTo(403);
        assertThat(browser.get("schools/1/").status()).isEqualTo(200);
    }

    @Test
    void aPupilFollowsTheirLink(@Autowired LoginLinks links) {
        jdbc.sql("update codeforlife.students set login_id = :hash where id = :id")
                .param("hash", links.hash("abc"))
                .param("id", School1.STUDENT.studentId())
                .update();
        var browser = Browser.of(context);
        browser.get("csrf/cookie/");

        var login = post(
                browser,
                "auto-login-as-student",
                Map.of("student_id", School1.STUDENT.studentId(), "auto_gen_password", "abc"));

        assertThat(login.body()).isEqualTo(metadata(browser, School1.STUDENT.id(), "student"));
    }

    @Test
    void anIndependentSeesThemselves() {
        var browser = Browser.of(context);
        browser.get("csrf/cookie/");

        post(browser, "login-with-email", Map.of("email", "independent@noschool.example", "password", "Independent1"));

        assertThat(browser.metadata()).isEqualTo(metadata(browser, NoSchool.INDEPENDENT.id(), "indy"));
        var user = browser.get("users/123/").body();
        assertThat(user.path("student").isNull()).isTrue();
        assertThat(user.propertyNames())
                .containsExactly(
                        "id",
                        "first_name",
                        "last_name",
                        "email",
                        "is_active",
                        "date_joined",
                        "requesting_to_join_class",
                        "student",
                        "teacher");
    }

    @Test
    void eachBrowserHasASessionAndFactorsOfItsOwn(@Autowired OtpBypassTokens tokens) {
        var token = tokens.regenerate(School2.ADMIN.id()).get(0);
        var first = withPassword();
        var second = withPassword();

        assertThat(post(first, "login-with-otp-bypass-token", Map.of("token", token))
                        .status())
                .isEqualTo(200);

        assertThat(first.get("users/").status()).isEqualTo(200);
        assertRefused(second.get("users/"), "You do not have permission to perform this action.");
        assertThat(second.metadata().path("auth_factors").toString()).isEqualTo("[\"otp\"]");
    }

    @Test
    void noUnsafeRequestOfASessionPassesWithoutItsProof() {
        var browser = withPassword();

        for (var path : List.of("session/logout/", "session/login-with-otp/", "users/", "sessions/")) {
            for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                var answer = browser.send(method, path, "{}", Map.of("X-CSRFToken", "x"));
                assertRefused(answer, "CSRF Failed: CSRF token incorrect.");
            }
        }
        assertThat(browser.metadata().path("user_id").asLong()).isEqualTo(School2.ADMIN.id());
    }

    private Browser withPassword() {
        var browser = Browser.of(context);
        browser.get("csrf/cookie/");
        post(browser, "login-with-email", Map.of("email", "admin@school2.example", "password", "Teacher-pass-1"));
        return browser;
    }

    private static Answer post(Browser browser, String path, Map<String, ?> form) {
        return browser.send("POST", "session/" + path + "/", form);
    }

    private static List<Integer> ids(Browser browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body()
                .path("data")
                .valueStream()
                .map(row -> row.path("id").asInt())
                .toList();
    }

    private static JsonNode metadata(Browser browser, long userId, String type, String... factors) {
        return browser.json(Map.of(
                "user_id",
                userId,
                "user_type",
                type,
                "auth_factors",
                List.of(factors),
                "otp_bypass_token_exists",
                false));
    }

    private static void assertRefused(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("detail").stringValue()).isEqualTo(detail);
    }
}
