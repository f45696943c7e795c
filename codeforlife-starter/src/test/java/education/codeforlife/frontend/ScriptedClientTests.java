package education.codeforlife.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.otp.OtpBypassTokens;
import education.codeforlife.auth.test.AuthenticatorApp;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.frontend.FrontEnd.Reply;
import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows the wire contract from the first cookie to the last. */
@FrontEndTest
@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
class ScriptedClientTests {

    private static final String TEACHER = "{\"email\": \"teacher@school1.example\", \"password\": \"Teacher-pass-1\"}";
    private static final String ADMIN = "{\"email\": \"Admin@school2.example\", \"password\": \"Teacher-pass-1\"}";
    private static final String STUDENT =
            "{\"first_name\": \"Student\", \"password\": \"pupil-pass\", \"class_id\": \"AAA01\"}";
    private static final String FORBIDDEN = "{\"detail\":\"You do not have permission to perform this action.\"}";
    private static final String ANONYMOUS = "{\"detail\":\"Authentication credentials were not provided.\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private FrontEnd site;

    @BeforeEach
    void open() {
        site = new FrontEnd(port);
    }

    @Test
    void theFirstCallFetchesTheCsrfCookie() {
        var reply = site.get("csrf/cookie/");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isNull();
        assertThat(reply.cookie(FrontEnd.CSRF))
                .matches(
                        "portal_csrftoken=[A-Za-z0-9]+; Path=/; Max-Age=31536000; Expires=[^;]+; Secure; SameSite=Strict");
        assertThat(reply.headers().allValues("Access-Control-Allow-Origin")).containsExactly(FrontEnd.SITE);
        assertThat(reply.headers().allValues("Access-Control-Allow-Credentials"))
                .containsExactly("true");
    }

    @Test
    void aTeacherLogsInAndIsDescribedInACookie() {
        var reply = site.logIn("login-with-email", TEACHER);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .isEqualTo("{\"user_id\":102,\"user_type\":\"teacher\",\"auth_factors\":[],"
                        + "\"otp_bypass_token_exists\":false}");
        assertThat(site.metadata()).isEqualTo(reply.body());
        assertThat(reply.cookie("session_key"))
                .matches("session_key=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(reply.cookie("session_metadata"))
                .matches("session_metadata=[^;+\" ]+; Path=/; Secure; SameSite=Strict");
        assertThat(reply.cookie("portal_device"))
                .matches("portal_device=[A-Za-z0-9_-]{43}; Path=/; Max-Age=34560000; Expires=[^;]+; Secure; HttpOnly;"
                        + " SameSite=Lax");
        assertThat(reply.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theTeachersSchoolIsListedAndRetrieved() {
        site.logIn("login-with-email", TEACHER);

        assertThat(ids(site.get("users/"))).containsExactly("101", "102", "103", "104", "105", "124");
        assertThat(site.get("users/104/").text())
                .isEqualTo("{\"id\":104,\"first_name\":\"Student\",\"last_name\":\"\",\"email\":\"\","
                        + "\"is_active\":true,\"date_joined\":\"2024-01-15T09:00:00Z\","
                        + "\"requesting_to_join_class\":null,"
                        + "\"student\":{\"id\":304,\"klass\":\"AAA01\",\"school\":1},\"teacher\":null}");
        assertThat(ids(site.get("classes/"))).containsExactly("\"AAA01\"", "\"AAA02\"");
        assertThat(site.get("classes/AAA02/").text())
                .isEqualTo("{\"name\":\"Class 1 B\",\"id\":\"AAA02\",\"teacher\":201,\"school\":1,"
                        + "\"read_classmates_data\":true,\"receive_requests_until\":null}");
        assertThat(site.get("schools/1/").text())
                .isEqualTo("{\"id\":1,\"name\":\"School 1\",\"country\":\"GB\",\"uk_county\":\"Hertfordshire\"}");
        assertRefused(site.get("schools/"), 403, FORBIDDEN);
        assertRefused(site.get("users/111/"), 404, "{\"detail\":\"No User matches the given query.\"}");
        assertRefused(site.get("users/125/"), 404, "{\"detail\":\"No User matches the given query.\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "users/?type=teacher, 101 102 103",
        "users/?type=student, 104 105",
        "users/?type=independent, 124",
        "users/?type=indy, 124",
        "users/?type=, 101 102 103 104 105 124",
        "users/?name=STUD, 104",
        "users/?name=colleague+unknown, 103",
        "users/?name=%25, ''",
        "users/?students_in_class=AAA01, 104 105",
        "users/?_id=101&_id=104, 102 103 105 124",
        "users/?limit=2&offset=1, 102 103",
        "users/?unknown=1&limit=1, 101",
        "classes/?id_or_name=1+b, \"\"\"AAA02\"\"\"",
        "classes/?teacher=202, \"\"\"AAA01\"\"\"",
        "classes/?_id=AAA01, \"\"\"AAA02\"\"\""
    })
    void listsAreFiltered(String path, String ids) {
        site.logIn("login-with-email", TEACHER);

        assertThat(String.join(" ", ids(site.get(path)))).isEqualTo(ids.replace("\"\"\"", "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users/?type=foo | {\"type\":[\"Select a valid choice. foo is not one of the available choices.\"]}",
                "users/?_id=x | {\"_id\":[\"Enter a number.\"]}",
                "users/?name=%00 | {\"name\":[\"Null characters are not allowed.\"]}"
            })
    void invalidFilterValueIsRefused(String path, String errors) {
        site.logIn("login-with-email", TEACHER);

        assertRefused(site.get(path), 400, errors);
    }

    @Test
    void aSecondFactorIsOwedUntilTheCodePasses() {
        site.logIn("login-with-email", ADMIN);
        var before = site.cookie("session_key");
        var code = AuthenticatorApp.of(School2.ADMIN_OTP_SECRET, clock).code();

        assertThat(site.metadata().path("auth_factors").toString()).isEqualTo("[\"otp\"]");
        assertRefused(site.get("users/"), 403, FORBIDDEN);
        assertRefused(
                site.post("session/login-with-otp/", "{\"otp\": \"12345\"}"),
                400,
                "{\"otp\":[\"Ensure this value has at least 6 characters (it has 5).\"],"
                        + "\"__all__\":[\"Found form errors. Skipping authentication.\"]}");

        var reply = site.post("session/login-with-otp/", "{\"otp\": \"" + code + "\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(site.metadata()).isEqualTo(reply.body());
        assertThat(site.metadata().path("auth_factors").toString()).isEqualTo("[]");
        assertThat(site.cookie("session_key")).isNotEqualTo(before);
        assertThat(site.get("users/").status()).isEqualTo(200);

        var elsewhere = new FrontEnd(port);
        elsewhere.logIn("login-with-email", ADMIN);
        assertRefused(
                elsewhere.post("session/login-with-otp/", "{\"otp\": \"" + code + "\"}"),
                400,
                "{\"__all__\":[\"Please enter the correct one-time password.\"]}");
    }

    @Test
    void aBypassTokenStandsInForACodeOnce(@Autowired OtpBypassTokens tokens) {
        var token = tokens.regenerate(School2.ADMIN.id()).get(0);
        site.logIn("login-with-email", ADMIN);
        assertThat(site.metadata().path("otp_bypass_token_exists").booleanValue())
                .isTrue();

        var form = "{\"token\": \"" + token + "\"}";
        assertThat(site.post("session/login-with-otp-bypass-token/", form).status())
                .isEqualTo(200);

        assertThat(site.get("users/").status()).isEqualTo(200);
        site.logIn("login-with-email", ADMIN);
        assertRefused(
                site.post("session/login-with-otp-bypass-token/", form),
                400,
                "{\"__all__\":[\"Must be exactly 8 characters. A token can only be used once.\"]}");
    }

    @Test
    void aStudentLogsInAndSeesTheirClass() {
        site.logIn("login-as-student", STUDENT);

        assertThat(site.metadata().path("user_type").stringValue()).isEqualTo("student");
        assertThat(ids(site.get("users/"))).containsExactly("102", "104", "105");
        assertThat(site.get("classes/AAA01/").status()).isEqualTo(200);
        assertRefused(site.get("classes/"), 403, FORBIDDEN);
        assertRefused(site.get("classes/AAA02/"), 404, "{\"detail\":\"No Class matches the given query.\"}");
    }

    @Test
    void aStudentLogsInByTheirLink(@Autowired LoginLinkHasher links) {
        jdbc.sql("update codeforlife.students set login_id = :link where id = 304")
                .param("link", links.hash("a-long-secret"))
                .update();

        site.logIn("auto-login-as-student", "{\"student_id\": 304, \"auto_gen_password\": \"a-long-secret\"}");

        assertThat(site.metadata().path("user_id").longValue()).isEqualTo(School1.STUDENT.id());
    }

    @Test
    void anIndependentIsIndy() {
        site.logIn("login-with-email", "{\"email\": \"requester@noschool.example\", \"password\": \"Independent1\"}");

        assertThat(site.metadata().path("user_type").stringValue()).isEqualTo("indy");
        var self = Objects.requireNonNull(site.get("users/124/").body());
        assertThat(self.path("student").isNull()).isTrue();
        assertThat(self.path("requesting_to_join_class").stringValue()).isEqualTo("AAA01");
        assertThat(site.get("schools/1/").status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordLeavesNoCookie() {
        var reply = site.logIn("login-with-email", TEACHER.replace("-pass-", "-Pass-"));

        assertRefused(
                reply,
                400,
                "{\"__all__\":[\"Please enter a correct email and password."
                        + " Note that both fields are case-sensitive.\"]}");
        assertThat(site.cookie("session_key")).isEmpty();
        assertThat(site.cookie("session_metadata")).isEmpty();
    }

    @Test
    void logoutRemovesBothCookies() {
        site.logIn("login-with-email", TEACHER);

        var reply = site.post("session/logout/", null);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{}");
        assertThat(List.of(reply.cookie("session_key"), reply.cookie("session_metadata")))
                .allSatisfy(cookie -> assertThat(cookie).contains("Path=/", "Max-Age=0"));
        assertThat(site.cookie("session_key")).isEmpty();
        assertThat(site.cookie("portal_device")).isPresent();
        assertRefused(site.get("users/"), 403, ANONYMOUS);
        assertThat(site.post("session/logout/", null).status()).isEqualTo(200);
    }

    @Test
    void expiredPageReturns401() {
        var reply = site.get("session/expired/");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isNull();
    }

    @Test
    void withoutTheHeaderALoginIsRefused() {
        site.get("csrf/cookie/");
        var request = site.request("POST", "session/login-with-email/", TEACHER).setHeader("x-csrftoken", "wrong");

        assertRefused(site.send(request), 403, "{\"detail\":\"CSRF Failed: CSRF token incorrect.\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"session/logout/", "session/login-with-otp/", "users/", "users/104/", "sessions/"})
    void noUnsafeRequestOfASessionPassesWithoutItsProof(String path) {
        site.logIn("login-with-email", TEACHER);

        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var request = site.request(method, path, "{}").setHeader("x-csrftoken", "wrong");
            assertRefused(site.send(request), 403, "{\"detail\":\"CSRF Failed: CSRF token incorrect.\"}");
        }
        assertThat(site.get("users/").status()).isEqualTo(200);
    }

    @Test
    void anotherSiteIsRefused() {
        site.get("csrf/cookie/");
        var request =
                site.request("POST", "session/login-with-email/", TEACHER).setHeader("Origin", "https://evil.example");

        assertRefused(
                site.send(request),
                403,
                "{\"detail\":\"CSRF Failed: Origin checking failed - https://evil.example does not match any trusted"
                        + " origins.\"}");
    }

    @Test
    void aPreflightAllowsWhatTheFrontEndSends() {
        var reply = site.send(site.request("OPTIONS", "session/login-with-email/", null)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,x-csrftoken"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods ->
                        assertThat(methods.split(",")).contains("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
        assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).contains(FrontEnd.SITE);
    }

    private static void assertRefused(Reply reply, int status, String body) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text()).isEqualTo(body);
    }

    private static List<String> ids(Reply list) {
        assertThat(list.status()).isEqualTo(200);
        return Objects.requireNonNull(list.body())
                .path("data")
                .valueStream()
                .map(row -> row.path("id").toString())
                .toList();
    }
}
