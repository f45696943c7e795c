package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.user.UserEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** User 1 administers the school, user 2 is an independent with a second factor. */
@SpringBootTest(
        classes = SessionApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=school",
            "codeforlife.service.site-url=https://www.codeforlife.education",
            "codeforlife.session.max-per-user=2"
        })
@CleanDatabase
class SessionIntegrationTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserSessions sessions;

    @Autowired
    private Queries queries;

    @BeforeEach
    void twoUsers() {
        jdbc.sql("""
                insert into codeforlife.schools (id, name) values (1, 'School');
                insert into codeforlife.teachers (id, school_id, is_admin) values (1, 1, true);
                insert into codeforlife.students (id) values (1);
                insert into codeforlife.users (id, username, first_name, last_name, email, password, date_joined,
                                               teacher_id, student_id) values
                    (1, 'ada', 'Ada', '', '', '!', now(), 1, null),
                    (2, 'ian', 'Ian', '', '', '!', now(), null, 1);
                insert into codeforlife.auth_factors (id, user_id, type, secret) values (1, 2, 'otp', 'secret')""").update();
    }

    @Test
    void aLoginAnswersWhatScriptsReadInTheCookie() {
        var browser = browser();

        var answer = logIn(browser, 1);

        var metadata = Map.of(
                "user_id", 1, "user_type", "teacher", "auth_factors", List.of(), "otp_bypass_token_exists", false);
        assertThat(answer.body()).isEqualTo(browser.json(metadata)).isEqualTo(browser.metadata());
        assertThat(browser.cookie("session_metadata").orElseThrow()).startsWith("%7B%22user_id%22%3A1%2C");
    }

    @Test
    void noCookieIsWithoutItsAttributes() {
        var browser = browser();
        var csrf = browser.get("csrf/cookie/").cookies();
        var login = logIn(browser, 1).cookies();

        assertThat(only(csrf, "school_csrftoken"))
                .matches("school_csrftoken=[A-Za-z0-9]{32}; Path=/; Max-Age=31536000; Expires=[^;]+; Secure;"
                        + " SameSite=Strict");
        assertThat(only(login, "session_key"))
                .matches("session_key=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(only(login, "session_metadata"))
                .matches("session_metadata=[^;+\"]+; Path=/; Secure; SameSite=Strict");
        assertThat(login).hasSize(3);
    }

    @Test
    void bothCookiesAreSentWithEachUncachedAnswer() {
        var browser = loggedIn(1);

        var answer = browser.get("principal/");

        assertThat(answer.cookies()).hasSize(2);
        assertThat(answer.headers().get("cache-control")).containsExactly("no-store");
        assertThat(answer.body().path("name").stringValue()).isEqualTo("1");
    }

    @Test
    void theIdIsNewAtEachLoginAndFactorAndNeverTheSame() {
        var browser = browser();
        var ids = new HashSet<String>();

        logIn(browser, 2);
        ids.add(browser.cookie("session_key").orElseThrow());
        browser.send("POST", "session/prove-otp/", null);
        ids.add(browser.cookie("session_key").orElseThrow());
        logIn(browser, 2);
        ids.add(browser.cookie("session_key").orElseThrow());

        assertThat(ids).hasSize(3).allMatch(id -> id.length() == 43); // 256 bits
    }

    @Test
    void theSessionBeforeALoginIsOver() {
        var browser = loggedIn(1);
        var old =
                browser().setCookie("session_key", browser.cookie("session_key").orElseThrow());

        logIn(browser, 1);

        assertThat(principal(old)).isEmpty();
        assertThat(principal(browser)).isEqualTo("1");
    }

    @Test
    void aLoginRotatesTheToken() {
        var browser = browser().fetchCsrfCookie();
        var before = browser.cookie("school_csrftoken").orElseThrow();

        logIn(browser, 1);

        assertThat(browser.cookie("school_csrftoken").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void pendingFactorIsRejected() {
        var browser = loggedIn(2);

        assertThat(browser.metadata().path("auth_factors").toString()).isEqualTo("[\"otp\"]");
        var refused = browser.get("users/");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("detail").stringValue())
                .isEqualTo("You do not have permission to perform this action.");

        browser.send("POST", "session/prove-otp/", null);

        assertThat(browser.metadata().path("auth_factors").toString()).isEqualTo("[]");
        assertThat(browser.get("users/").body().path("count").intValue()).isEqualTo(1);
    }

    @Test
    void anotherBrowserOwesItsOwnFactor() {
        var one = loggedIn(2);
        var other = loggedIn(2);

        one.send("POST", "session/prove-otp/", null);

        assertThat(one.get("users/").status()).isEqualTo(200);
        assertThat(other.get("users/").status()).isEqualTo(403);
    }

    @Test
    void anIdleSessionEnds() {
        var browser = loggedIn(1);
        SessionApplication.pass(Duration.ofMinutes(50));
        assertThat(principal(browser)).isEqualTo("1");
        SessionApplication.pass(Duration.ofMinutes(50));
        assertThat(principal(browser)).isEqualTo("1");

        SessionApplication.pass(Duration.ofMinutes(61));

        assertThat(principal(browser)).isEmpty();
        assertThat(browser.cookie("session_key")).isEmpty();
        assertThat(browser.cookie("session_metadata")).isEmpty();
    }

    @Test
    void evenABusySessionEnds() {
        var browser = loggedIn(1);
        for (int minutes = 0; minutes < 12 * 60; minutes += 45) {
            assertThat(principal(browser)).isEqualTo("1");
            SessionApplication.pass(Duration.ofMinutes(45));
        }

        assertThat(principal(browser)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "1'or'1'='1"})
    void unknownIdIsRemoved(String forged) {
        var browser = browser().setCookie("session_key", forged);

        assertThat(principal(browser)).isEmpty();
        assertThat(browser.cookie("session_key")).isEmpty();
    }

    @Test
    void logoutEndsTheSession() {
        var browser = loggedIn(1);
        var copy =
                browser().setCookie("session_key", browser.cookie("session_key").orElseThrow());

        var answer = browser.logOut();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("{}");
        assertThat(browser.cookie("session_key")).isEmpty();
        assertThat(browser.cookie("session_metadata")).isEmpty();
        assertThat(principal(copy)).isEmpty();
    }

    @Test
    void logoutWorksForAnonymousUsers() {
        assertThat(browser().logOut().status()).isEqualTo(200);
    }

    @Test
    void whoComesTooLateIsTold() {
        var answer = browser().get("session/expired/");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().isMissingNode()).isTrue();
    }

    @Test
    void aChangedPasswordEndsAllSessions() {
        var one = loggedIn(1);
        var other = loggedIn(1);

        context.publishEvent(new UserEvent.PasswordChanged(1));

        assertThat(principal(one)).isEmpty();
        assertThat(principal(other)).isEmpty();
    }

    @Test
    void aLoginThatWasVerifiedBeforeThePasswordChangedIsOver() {
        var browser = browser().fetchCsrfCookie();

        var login = CompletableFuture.supplyAsync(() -> browser.send("POST", "session/login-slowly/1/", null));
        SessionApplication.meet();
        context.publishEvent(new UserEvent.PasswordChanged(1));
        SessionApplication.meet();

        assertThat(login.join().status()).isEqualTo(200);
        assertThat(principal(browser)).isEmpty();
        assertThat(browser.cookie("session_key")).isEmpty();
        assertThat(principal(loggedIn(1))).isEqualTo("1");
    }

    @Test
    void aLoginThatWasVerifiedBeforeAFactorWasSetUpIsOver() {
        var browser = browser().fetchCsrfCookie();

        var login = CompletableFuture.supplyAsync(() -> browser.send("POST", "session/login-slowly/1/", null));
        SessionApplication.meet();
        context.publishEvent(new UserEvent.AuthFactorsChanged(1));
        SessionApplication.meet();

        assertThat(login.join().status()).isEqualTo(200);
        assertThat(principal(browser)).isEmpty();
    }

    @Test
    void aDeactivatedUserIsOut() {
        var browser = loggedIn(1);
        var other = loggedIn(1);
        context.publishEvent(new UserEvent.Deactivated(1));
        assertThat(principal(browser)).isEmpty();

        jdbc.sql("update codeforlife.users set is_active = false").update();

        assertThat(principal(other)).isEmpty();
    }

    @Test
    void theSessionUnusedForLongestMakesRoom() {
        var first = loggedIn(1);
        SessionApplication.pass(Duration.ofMinutes(5));
        var second = loggedIn(1);
        SessionApplication.pass(Duration.ofMinutes(5));

        var third = loggedIn(1);

        assertThat(principal(first)).isEmpty();
        assertThat(principal(second)).isEqualTo("1");
        assertThat(principal(third)).isEqualTo("1");
    }

    @Test
    void aRequestCostsOneQueryAndOneMoreOnceAMinute() {
        var browser = loggedIn(1);
        browser.get("principal/");

        queries.during(() -> browser.get("principal/")).hasCount(1);
        SessionApplication.pass(Duration.ofSeconds(61));
        queries.during(() -> browser.get("principal/")).hasCount(2);
        queries.during(() -> browser.get("principal/")).hasCount(1);
    }

    @Test
    void aSessionNeedsProofForWhatIsUnsafe() {
        var browser = loggedIn(1);
        var forged =
                browser().setCookie("session_key", browser.cookie("session_key").orElseThrow());

        var withoutCookie = forged.send("PUT", "school/", null);
        var withoutHeader = browser().send("PUT", "school/", null, Map.of("Cookie", cookies(browser)));
        var wrong = browser().send("PUT", "school/", null, Map.of("Cookie", cookies(browser), "X-CSRFToken", "wrong"));

        assertRefused(withoutCookie, "CSRF Failed: CSRF cookie not set.");
        assertRefused(withoutHeader, "CSRF Failed: CSRF token missing.");
        assertRefused(wrong, "CSRF Failed: CSRF token incorrect.");
        assertThat(school()).isEqualTo("School");

        assertThat(browser.send("PUT", "school/", null).status()).isEqualTo(200);
        assertThat(school()).isEqualTo("renamed");
    }

    @Test
    void loginsAndLogoutsNeedProofAlways() {
        assertRefused(browser().send("POST", "session/login-by-key/1/", null), "CSRF Failed: CSRF cookie not set.");
        assertRefused(browser().send("POST", "session/logout/", null), "CSRF Failed: CSRF cookie not set.");
    }

    @Test
    void publicActionsNeedNoCsrfToken() {
        assertThat(browser().send("PUT", "school/", null).status()).isEqualTo(200);
    }

    @Test
    void anotherSiteIsRefusedWhatIsUnsafe() {
        var browser = loggedIn(1);
        var origin = Map.of("Origin", "https://evil.example");

        var answer = browser.send("PUT", "school/", null, origin);

        assertRefused(
                answer,
                "CSRF Failed: Origin checking failed - https://evil.example does not match any trusted origins.");
        assertThat(school()).isEqualTo("School");
    }

    @Test
    void anotherSiteCannotReadWhatItIsAnswered() {
        var answer = browser().send("GET", "principal/", null, Map.of("Origin", "https://evil.example"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void ordinaryControllersAreForRoles() {
        assertThat(loggedIn(1).get("staff-room/").status()).isEqualTo(200);
        assertRefused(loggedIn(2).get("staff-room/"), "You do not have permission to perform this action.");
        assertRefused(browser().get("staff-room/"), "Authentication credentials were not provided.");
    }

    private void assertRefused(Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("detail").stringValue()).isEqualTo(detail);
    }

    private Browser browser() {
        return Browser.of(context);
    }

    private Browser loggedIn(long user) {
        var browser = browser();
        logIn(browser, user);
        return browser;
    }

    private static Answer logIn(Browser browser, long user) {
        var answer = browser.fetchCsrfCookie().send("POST", "session/login-by-key/" + user + "/", null);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static String principal(Browser browser) {
        return browser.get("principal/").body().path("name").stringValue();
    }

    private static String cookies(Browser browser) {
        return browser.headers().getOrDefault("Cookie", "");
    }

    private static String only(List<String> cookies, String name) {
        assertThat(cookies).filteredOn(cookie -> cookie.startsWith(name + "=")).hasSize(1);
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findAny()
                .orElseThrow();
    }

    private String school() {
        return jdbc.sql("select name from codeforlife.schools")
                .query(String.class)
                .single();
    }
}
