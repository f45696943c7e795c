package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.privacy.SessionData;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** User 1 is an independent, user 2 another one, with a second factor. */
@SpringBootTest(
        classes = SessionApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=school",
            "codeforlife.service.site-url=https://www.codeforlife.education",
            "codeforlife.session.max-per-user=3"
        })
@CleanDatabase
class UserSessionIntegrationTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SessionData data;

    @BeforeEach
    void twoUsers() {
        jdbc.sql("""
                insert into codeforlife.students (id) values (1), (2);
                insert into codeforlife.users (id, username, first_name, last_name, email, password, date_joined,
                                               student_id) values
                    (1, 'ada', '', '', '', '!', now(), 1),
                    (2, 'ian', '', '', '', '!', now(), 2);
                insert into codeforlife.auth_factors (id, user_id, type, secret) values (1, 2, 'otp', 'secret')""").update();
    }

    @Test
    void usersSeeTheirOwnSessionsTheLastUsedFirst() {
        var school = loggedIn(1);
        SessionApplication.pass(Duration.ofMinutes(5));
        var home = loggedIn(1);
        loggedIn(2);

        var page = home.get("sessions/").body();

        assertThat(page.path("count").intValue()).isEqualTo(2);
        assertThat(page.path("max_limit").intValue()).isEqualTo(150);
        assertThat(page.path("data").path(0).propertyNames())
                .containsExactlyInAnyOrder("id", "created_at", "last_accessed_at", "pending_factors", "is_current");
        assertThat(page.path("data").findValuesAsString("is_current")).containsExactly("true", "false");
        assertThat(school.get("sessions/").body().path("data").findValuesAsString("is_current"))
                .containsExactly("false", "true");
        assertThat(page.path("data").path(0).path("created_at").stringValue())
                .isEqualTo(SessionApplication.NOW.get().toString());
    }

    @Test
    void aSessionThatOwesAFactorShowsIt() {
        loggedIn(2);
        var proved = provedIn(2);

        assertThat(sessions(proved))
                .extracting(
                        session -> session.path("is_current").booleanValue(),
                        session -> session.path("pending_factors").toString())
                .containsExactlyInAnyOrder(tuple(true, "[]"), tuple(false, "[\"otp\"]"));
    }

    @Test
    void anIdOpensNothing() {
        var browser = loggedIn(1);
        var id = current(browser);

        assertThat(browser.cookie("session_key").orElseThrow()).doesNotContain(id);
        assertThat(browser().setCookie("session_key", id).get("sessions/").status())
                .isEqualTo(403);
    }

    @Test
    void thePageIsCut() {
        loggedIn(1);
        var browser = loggedIn(1);

        assertThat(browser.get("sessions/?limit=1&offset=1").body().path("data"))
                .hasSize(1);
        assertThat(browser.get("sessions/?offset=2").body().path("data")).isEmpty();
    }

    @Test
    void oneSessionEnds() {
        var stolen = loggedIn(1);
        var browser = loggedIn(1);

        var answer = browser.send("DELETE", "sessions/" + current(stolen) + "/", null);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(principal(stolen)).isEmpty();
        assertThat(principal(browser)).isEqualTo("1");
    }

    @Test
    void endOfTheOwnSessionRemovesItsCookies() {
        var browser = loggedIn(1);

        var answer = browser.send("DELETE", "sessions/" + current(browser) + "/", null);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(browser.cookie("session_key")).isEmpty();
        assertThat(browser.cookie("session_metadata")).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void allOthersEnd() {
        var school = loggedIn(1);
        var library = loggedIn(1);
        var home = loggedIn(1);
        var somebodyElse = provedIn(2);

        assertThat(home.send("DELETE", "sessions/", null).status()).isEqualTo(204);

        assertThat(List.of(principal(school), principal(library), principal(home)))
                .containsExactly("", "", "1");
        assertThat(principal(somebodyElse)).isEqualTo("2");
    }

    @Test
    void endingAnotherUsersSessionReturns404() {
        var victim = loggedIn(1);
        var attacker = provedIn(2);

        var answer = attacker.send("DELETE", "sessions/" + current(victim) + "/", null);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("detail").stringValue()).isEqualTo("No Session matches the given query.");
        assertThat(principal(victim)).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"GET, sessions/", "DELETE, sessions/", "DELETE, sessions/1/"})
    void pendingFactorAndAnonymousUsersReturn403(String method, String path) {
        assertRefused(browser().send(method, path, null), "Authentication credentials were not provided.");
        assertRefused(loggedIn(2).send(method, path, null), "You do not have permission to perform this action.");
        assertThat(rows()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"sessions/", "sessions/1/"})
    void endingNeedsProof(String path) {
        var browser = loggedIn(1);

        var forged = browser.send("DELETE", path, null, Map.of("X-CSRFToken", "wrong"));

        assertRefused(forged, "CSRF Failed: CSRF token incorrect.");
        assertThat(rows()).isOne();
    }

    @Test
    void aPersonIsToldWhenTheyWereLoggedIn() {
        loggedIn(1);
        var now = SessionApplication.NOW.get();

        assertThat(data.export(1)).isEqualTo(List.of(Map.of("created_at", now, "last_accessed_at", now)));
        assertThat(data.export(2)).isNull();
    }

    @Test
    void nothingIsLeftOfThePerson() {
        loggedIn(1);
        var other = provedIn(2);

        data.erase(Set.of(1L));

        assertThat(rows()).isOne();
        assertThat(principal(other)).isEqualTo("2");
    }

    private void assertRefused(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("detail").stringValue()).isEqualTo(detail);
    }

    private Browser browser() {
        return Browser.of(context);
    }

    private Browser loggedIn(long user) {
        var browser = browser().fetchCsrfCookie();
        assertThat(browser.send("POST", "session/login-by-key/" + user + "/", null)
                        .status())
                .isEqualTo(200);
        return browser;
    }

    private Browser provedIn(long user) {
        var browser = loggedIn(user);
        browser.send("POST", "session/prove-otp/", null);
        return browser;
    }

    private static String principal(Browser browser) {
        return browser.get("principal/").body().path("name").stringValue();
    }

    private static List<JsonNode> sessions(Browser browser) {
        var data = browser.get("sessions/").body().path("data");
        return StreamSupport.stream(data.spliterator(), false).toList();
    }

    private static String current(Browser browser) {
        return sessions(browser).stream()
                .filter(session -> session.path("is_current").booleanValue())
                .map(session -> session.path("id").stringValue())
                .findAny()
                .orElseThrow();
    }

    private long rows() {
        return jdbc.sql("select count(*) from codeforlife.sessions")
                .query(Long.class)
                .single();
    }
}
