package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that cannot answer does not log anyone out. */
class UnreadableSessionIntegrationTests extends SessionTest {

    private Browser browser;

    @BeforeEach
    void logInAndTakeTheTableAway() {
        browser = loggedIn(1);
        jdbc.sql("alter table codeforlife.sessions rename to sessions_away").update();
    }

    @AfterEach
    void bringTheTableBack() {
        jdbc.sql("alter table if exists codeforlife.sessions_away rename to sessions")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, users/",
        "GET, sessions/",
        "GET, staff-room/",
        "PUT, school/",
        "POST, session/login-by-key/1/",
        "POST, session/prove-otp/",
        "POST, session/logout/"
    })
    void requestOfASessionThatCannotBeReadReturns503AndChangesNoCookie(String method, String path) {
        var answer = browser.send(method, path, null);

        assertUnavailable(answer);
        assertThat(school()).isEqualTo("School");
    }

    @Test
    void answerThatDoesNotNeedTheSessionChangesNoCookie() {
        var answer = browser.get("session/expired/");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void sessionGoesOnWhenItCanBeReadAgain() {
        browser.get("users/");
        browser.send("POST", "session/logout/", null);

        bringTheTableBack();

        assertThat(principal(browser)).isEqualTo("1");
    }

    @Test
    void loginThatCannotBeStoredReturns503() {
        var other = browser().fetchCsrfCookie();

        assertThat(other.send("POST", "session/login-by-key/1/", null).status()).isEqualTo(503);
    }

    @Test
    void anonymousRequestIsAnswered() {
        assertThat(browser().get("principal/").status()).isEqualTo(200);
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().get("retry-after")).containsExactly("5");
        assertThat(answer.cookies()).isEmpty();
    }
}
