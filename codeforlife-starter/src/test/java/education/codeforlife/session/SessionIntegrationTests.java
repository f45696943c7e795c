package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.Queries;
import education.codeforlife.user.UserEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SessionIntegrationTests extends SessionTest {

    @Autowired
    private UserSessions sessions;

    @Autowired
    private Queries queries;

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
    void factorOfALaterVersionIsOwedAndKeepsTheSession() {
        var browser = loggedIn(1);
        jdbc.sql("update codeforlife.sessions set pending_factors = 'passkey'").update();

        var answer = browser.get("users/");

        assertRefused(answer, "You do not have permission to perform this action.");
        assertThat(answer.cookies()).isEmpty();
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
    void expiredPageReturns401() {
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
    void aRequestCostsOneQueryAndOneMoreOnceAMinute() {
        var browser = loggedIn(1);
        browser.get("principal/");

        queries.during(() -> browser.get("principal/")).hasCount(1);
        SessionApplication.pass(Duration.ofSeconds(61));
        queries.during(() -> browser.get("principal/")).hasCount(2);
        queries.during(() -> browser.get("principal/")).hasCount(1);
    }

    @Test
    void ordinaryControllersAreForRoles() {
        assertThat(loggedIn(1).get("staff-room/").status()).isEqualTo(200);
        assertRefused(loggedIn(2).get("staff-room/"), "You do not have permission to perform this action.");
        assertRefused(browser().get("staff-room/"), "Authentication credentials were not provided.");
    }

    private static String only(List<String> cookies, String name) {
        assertThat(cookies).filteredOn(cookie -> cookie.startsWith(name + "=")).hasSize(1);
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findAny()
                .orElseThrow();
    }
}
