package education.codeforlife.service.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import education.codeforlife.session.UserSessions;
import education.codeforlife.session.test.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/** A service with the starter alone: nothing of our people, and sessions of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@CleanDatabase
class ContributorServiceTests {

    private static final String ADA = "7b3c6a52-9f0d-4a5e-8f61-0c1b7a1f2d3e";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserSessions sessions;

    @Autowired
    private Queries queries;

    private Browser browser;

    @BeforeEach
    void addAContributor() {
        jdbc.sql("insert into contributors (id, name, sign_in_key, pin) values ('%s', 'Ada', 'ada-key', '1234')"
                        .formatted(ADA))
                .update();
        browser = Browser.of(context).fetchCsrfCookie();
    }

    @Test
    void viewSetIsServedToASignedInContributor() {
        signIn();
        var answer = browser.get("contributors/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("data").path(0).path("name").stringValue())
                .isEqualTo("Ada");
    }

    @Test
    void anonymousCallerIsRefused() {
        assertThat(browser.get("contributors/").status()).isEqualTo(403);
    }

    @Test
    void contributorWhoOwesAFactorIsRefused() {
        var answer = browser.send("POST", "session/login-with-key/", Map.of("key", "ada-key"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.metadata().path("auth_factors").path(0).stringValue())
                .isEqualTo("pin");
        assertThat(browser.get("contributors/").status()).isEqualTo(403);
        assertThat(browser.get("sessions/").status()).isEqualTo(403);
    }

    @Test
    void factorThatIsProvedOpensTheServiceAndReplacesTheSessionId() {
        browser.send("POST", "session/login-with-key/", Map.of("key", "ada-key"));
        var owing = browser.cookie("session_key");

        var wrong = browser.send("POST", "session/login-with-pin/", Map.of("pin", "4321"));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(browser.get("contributors/").status()).isEqualTo(403);

        var answer = browser.send("POST", "session/login-with-pin/", Map.of("pin", "1234"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(browser.metadata());
        assertThat(browser.cookie("session_key")).isPresent().isNotEqualTo(owing);
        assertThat(browser.get("contributors/").status()).isEqualTo(200);
        assertThat(browser.get("sessions/").body().path("count").intValue()).isEqualTo(1);
    }

    @Test
    void otherBrowserOwesTheFactorItself() {
        signIn();
        var other = Browser.of(context).fetchCsrfCookie();

        other.send("POST", "session/login-with-key/", Map.of("key", "ada-key"));

        assertThat(other.get("contributors/").status()).isEqualTo(403);
        assertThat(browser.get("contributors/").status()).isEqualTo(200);
    }

    @Test
    void factorWithoutASessionIsRefused() {
        assertThat(browser.send("POST", "session/login-with-pin/", Map.of("pin", "1234"))
                        .status())
                .isEqualTo(400);
        assertThat(browser.cookie("session_key")).isEmpty();
    }

    @Test
    void metadataIsTheContributorsOwn() {
        var owing = browser.send("POST", "session/login-with-key/", Map.of("key", "ada-key"));

        var metadata = Map.of("user_id", ADA, "auth_factors", List.of("pin"));
        assertThat(owing.body()).isEqualTo(browser.json(metadata)).isEqualTo(browser.metadata());
        assertThat(owing.cookies())
                .filteredOn(cookie -> cookie.startsWith("session_metadata="))
                .singleElement()
                .asString()
                .matches("session_metadata=%7B[^;+\"]+%7D; Path=/; Secure; SameSite=Strict");
    }

    @Test
    void sessionsAreListedAndEnded() {
        signIn();
        var other = Browser.of(context).fetchCsrfCookie();
        signIn(other);

        assertThat(browser.get("sessions/").body().path("count").intValue()).isEqualTo(2);
        assertThat(browser.send("DELETE", "sessions/", null).status()).isEqualTo(204);

        assertThat(other.get("contributors/").status()).isEqualTo(403);
        assertThat(browser.get("contributors/").status()).isEqualTo(200);
    }

    @Test
    void contributorLogsOut() {
        signIn();
        assertThat(browser.logOut().status()).isEqualTo(200);
        assertThat(browser.get("contributors/").status()).isEqualTo(403);
        assertThat(browser.cookie("session_metadata")).isEmpty();
    }

    @Test
    void sessionOfAUserOfAnotherStoreIsAnonymousRatherThanAnError() {
        signIn();
        jdbc.sql("update codeforlife.sessions set user_id = '7'").update();

        assertThat(browser.get("contributors/").status()).isEqualTo(403);
        assertThat(browser.cookie("session_key")).isEmpty();
    }

    @Test
    void deactivatedContributorIsSignedOut() {
        signIn();
        jdbc.sql("update contributors set is_active = false").update();
        assertThat(browser.get("contributors/").status()).isEqualTo(403);
        assertThat(browser.cookie("session_key")).isEmpty();
    }

    @Test
    void endingAllSessionsSignsTheContributorOut() {
        signIn();
        sessions.endAll(ADA);
        assertThat(browser.get("contributors/").status()).isEqualTo(403);
    }

    @Test
    void requestReadsTheSessionAndItsUserInOneQuery() {
        signIn();
        queries.during(() -> browser.get("sessions/")).hasCount(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users/",
                "classes/",
                "schools/",
                "session/login-with-email/",
                "session/login-as-student/",
                "session/login-with-otp/"
            })
    void pathOfOurPeopleIsUnknown(String path) {
        assertThat(browser.send("POST", path, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void tablesOfOurPeopleDoNotExist() {
        assertThat(jdbc.sql("select table_name from information_schema.tables where table_schema = 'codeforlife'")
                        .query(String.class)
                        .list())
                .contains("sessions")
                .doesNotContain("users", "schools", "classes", "teachers", "students", "auth_factors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "education.codeforlife.user.User",
                "org.bouncycastle.crypto.generators.Argon2BytesGenerator",
                "com.nulabinc.zxcvbn.Zxcvbn",
                "com.eatthepath.otp.TimeBasedOneTimePasswordGenerator",
                "io.github.bucket4j.Bucket"
            })
    void librariesOfOurPeopleAreNotOnTheClassPath(String type) {
        assertThat(ClassUtils.isPresent(type, null)).isFalse();
    }

    private void signIn() {
        signIn(browser);
    }

    private static void signIn(Browser browser) {
        browser.send("POST", "session/login-with-key/", Map.of("key", "ada-key"));
        assertThat(browser.send("POST", "session/login-with-pin/", Map.of("pin", "1234"))
                        .status())
                .isEqualTo(200);
    }
}
