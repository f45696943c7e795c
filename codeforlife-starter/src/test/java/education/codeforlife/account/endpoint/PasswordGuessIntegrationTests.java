package education.codeforlife.account.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.session.test.Browser;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.Credentials;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stolen session does not allow to guess the password of its user. */
class PasswordGuessIntegrationTests extends SchoolEndpointTest {

    private static final KnownUser USER = NoSchool.INDEPENDENT;
    private static final String EMAIL = "independent@noschool.example";
    private static final String THROTTLED = "429 {'detail':'Request was throttled.'}";
    private static final String WRONG = "400 {'current_password':['Does not match the current password.']}";

    @Autowired
    private MutableClock clock;

    /** While a password is verified, attempts would come back. */
    @BeforeEach
    void stopTheClock() {
        clock.set(clock.instant());
    }

    private String guess(KnownUser user, String password) {
        return text(send(user, "PATCH", "users/" + user.id() + "/", "{'current_password': '" + password + "'}"));
    }

    private static String right(KnownUser user) {
        return Credentials.of(user).password();
    }

    private int logIn(String password) {
        return Browser.of(context)
                .logIn("with-email", Map.of("email", EMAIL, "password", password))
                .status();
    }

    @Test
    void guessesUseUpTheAttemptsOfTheUser() {
        for (int i = 0; i < 10; i++) assertThat(guess(USER, "wrong-" + i)).isEqualTo(WRONG);

        var answer = send(USER, "PATCH", "users/" + USER.id() + "/", "{'current_password': '" + right(USER) + "'}");
        assertThat(text(answer)).isEqualTo(THROTTLED);
        assertThat(answer.headers().get("retry-after")).containsExactly("360");
        assertThat(logIn(right(USER))).as("login at the same address").isEqualTo(400);

        clock.advance(Duration.ofMinutes(6));
        assertThat(guess(USER, right(USER))).startsWith("200");
    }

    @Test
    void failedLoginsUseUpTheGuesses() {
        for (int i = 0; i < 10; i++) logIn("wrong-" + i);

        assertThat(guess(USER, right(USER))).isEqualTo(THROTTLED);
    }

    @Test
    void guessesOfAStudentCountForTheNameInTheClass() {
        for (int i = 0; i < 10; i++) {
            assertThat(guess(School1.STUDENT, "wrong-" + i)).isEqualTo(WRONG);
        }

        assertThat(guess(School1.STUDENT, right(School1.STUDENT))).isEqualTo(THROTTLED);
        assertThat(guess(School1.CLASSMATE, right(School1.CLASSMATE))).startsWith("200");
        var login = Browser.of(context)
                .logIn(
                        "as-student",
                        Map.of("first_name", "STUDENT", "password", right(School1.STUDENT), "class_id", "AAA01"));
        assertThat(login.status()).isEqualTo(400);
    }

    @Test
    void rightPasswordAndRefusalsForOtherReasonsDoNotCount() {
        for (int i = 0; i < 12; i++) assertThat(guess(USER, right(USER))).startsWith("200");
        for (int i = 0; i < 12; i++) {
            var body = "{'password': 'short', 'current_password': '" + right(USER) + "'}";
            assertThat(ask(USER, "PATCH", "users/" + USER.id() + "/", body)).startsWith("400 {'password':");
            assertThat(ask(USER, "PATCH", "users/" + USER.id() + "/", "{'current_password': 1}"))
                    .startsWith("400");
            assertThat(ask(USER, "PATCH", "users/999/", "{'current_password': 'wrong'}"))
                    .startsWith("404");
        }
        assertThat(guess(USER, right(USER))).startsWith("200");
    }

    @Test
    void wrongPasswordBesideOtherErrorsCounts() {
        for (int i = 0; i < 10; i++) {
            var body = "{'email': 'none', 'current_password': 'wrong'}";
            assertThat(ask(USER, "PATCH", "users/" + USER.id() + "/", body)).contains("current_password");
        }
        assertThat(guess(USER, right(USER))).isEqualTo(THROTTLED);
    }

    @Test
    void changeWithoutThePasswordIsNotLimited() {
        for (int i = 0; i < 10; i++) guess(USER, "wrong-" + i);

        assertThat(ask(USER, "PATCH", "users/" + USER.id() + "/", "{'last_name': 'Byron'}"))
                .startsWith("200");
    }

    /** Others cannot lock users out of the browser in which they signed in. */
    @Test
    void browserOfTheUserHasItsOwnAttempts() {
        var browser = Browser.of(context);
        browser.logIn("with-email", Map.of("email", EMAIL, "password", right(USER)));
        for (int i = 0; i < 10; i++) logIn("wrong-" + i);

        var answer = browser.send(
                "PATCH", "users/" + USER.id() + "/", Map.of("current_password", right(USER), "last_name", "Byron"));

        assertThat(answer.status()).isEqualTo(200);
        for (int i = 0; i < 10; i++) {
            browser.send("PATCH", "users/" + USER.id() + "/", Map.of("current_password", "wrong"));
        }
        assertThat(browser.send("PATCH", "users/" + USER.id() + "/", Map.of("current_password", right(USER)))
                        .status())
                .isEqualTo(429);
    }
}
