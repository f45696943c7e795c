package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Requests that a browser sent before it had the answer that replaced its session id. */
class ReplacedSessionIntegrationTests extends SessionTest {

    private static final String ANONYMOUS = "Authentication credentials were not provided.";

    @Test
    void idBeforeTheSecondFactorIsAnonymousAndChangesNoCookie() {
        var browser = loggedIn(2);
        var late = copy(browser);
        proveOtp(browser);

        var answer = late.get("users/");

        assertRefused(answer, ANONYMOUS);
        assertThat(answer.cookies()).isEmpty();
        assertThat(principal(browser)).isEqualTo("2");
    }

    @Test
    void idBeforeALoginIsAnonymousAndChangesNoCookie() {
        var browser = loggedIn(1);
        var late = copy(browser);
        logIn(browser, 1);

        var answer = late.get("users/");

        assertRefused(answer, ANONYMOUS);
        assertThat(answer.cookies()).isEmpty();
        assertThat(principal(browser)).isEqualTo("1");
    }

    @Test
    void expiredIdBeforeALoginChangesNoCookie() {
        var browser = loggedIn(1);
        SessionApplication.pass(Duration.ofHours(2));
        var late = copy(browser);
        browser.send("POST", "session/login-by-key/1/", null);

        assertThat(late.get("users/").cookies()).isEmpty();
        assertThat(principal(browser)).isEqualTo("1");
    }

    @Test
    void idBeforeTheSecondFactorDoesNotEndTheSession() {
        var browser = loggedIn(2);
        var late = copy(browser);
        proveOtp(browser);

        assertThat(late.send("POST", "session/logout/", null).cookies()).isEmpty();
        assertThat(late.get("csrf/cookie/").cookies()).isEmpty();

        assertThat(principal(browser)).isEqualTo("2");
    }

    @Test
    void idBeforeTheSecondFactorLogsInAsEver() {
        var browser = loggedIn(2);
        var late = copy(browser);
        proveOtp(browser);

        assertThat(late.send("POST", "session/login-by-key/1/", null).status()).isEqualTo(200);

        assertThat(principal(late)).isEqualTo("1");
    }

    @Test
    void idThatWasReplacedAMinuteAgoIsUnknown() {
        var browser = loggedIn(2);
        var late = copy(browser);
        proveOtp(browser);
        SessionApplication.pass(Duration.ofSeconds(60));

        assertRefused(late.get("users/"), ANONYMOUS);

        assertThat(late.cookie("session_key")).isEmpty();
        assertThat(late.cookie("session_metadata")).isEmpty();
    }

    @Test
    void requestThatWaitsAcrossTheSecondFactorChangesNoCookieAndDoesNotReviveItsId() {
        var browser = loggedIn(2);
        var late = copy(browser);
        SessionApplication.pass(Duration.ofSeconds(61)); // the request would store when it was sent
        var waiting = CompletableFuture.supplyAsync(() -> late.get("wait/"));
        SessionApplication.meet();
        proveOtp(browser);
        SessionApplication.meet();

        assertThat(waiting.join().status()).isEqualTo(200);
        assertThat(waiting.join().cookies()).isEmpty();
        assertThat(principal(late)).isEmpty();
        assertThat(principal(browser)).isEqualTo("2");
    }

    @Test
    void sessionThatOwesAFactorDoesNotPushOutACompleteOne() {
        var complete = provedIn(2);
        SessionApplication.pass(Duration.ofMinutes(5));
        for (int guess = 0; guess < 3; guess++) loggedIn(2);

        assertThat(usersOf(complete).status()).isEqualTo(200);
    }

    @Test
    void sessionsThatOweAFactorMakeRoomAmongThemselves() {
        var first = loggedIn(2);
        SessionApplication.pass(Duration.ofMinutes(5));
        var second = loggedIn(2);
        SessionApplication.pass(Duration.ofMinutes(5));
        loggedIn(2);

        assertRefused(usersOf(first), ANONYMOUS);
        assertRefused(usersOf(second), "You do not have permission to perform this action.");
    }

    @Test
    void sessionThatProvedItsFactorMakesRoomAmongCompleteOnes() {
        var first = provedIn(2);
        SessionApplication.pass(Duration.ofMinutes(5));
        var second = provedIn(2);
        SessionApplication.pass(Duration.ofMinutes(5));

        var third = provedIn(2);

        assertThat(principal(first)).isEmpty();
        assertThat(principal(second)).isEqualTo("2");
        assertThat(principal(third)).isEqualTo("2");
    }

    @Test
    void sessionUnusedForLongestMakesRoom() {
        var first = loggedIn(1);
        SessionApplication.pass(Duration.ofMinutes(5));
        var second = loggedIn(1);
        SessionApplication.pass(Duration.ofMinutes(5));

        var third = loggedIn(1);

        assertThat(principal(first)).isEmpty();
        assertThat(principal(second)).isEqualTo("1");
        assertThat(principal(third)).isEqualTo("1");
    }

    private Browser provedIn(long user) {
        var browser = loggedIn(user);
        proveOtp(browser);
        return browser;
    }

    private static Answer usersOf(Browser browser) {
        return browser.send("GET", "users/", null, Map.of());
    }
}
