package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.test.AuthenticatorApp;
import education.codeforlife.session.test.Browser;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The event of each outcome of a login, which the audit log is written from. */
@LoginTest
class LoginEventIntegrationTests {

    private static final long ADMIN = School2.ADMIN.id();
    private static final long TEACHER = School1.TEACHER.id();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LoginEvents events;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void clear() {
        events.clear();
    }

    @Test
    void loginIsASuccess() {
        withEmail("teacher@school1.example", "Teacher-pass-1");

        assertThat(events.describe()).containsExactly("Success login-with-email " + TEACHER);
    }

    @Test
    void wrongPasswordIsAFailureOfTheAccount() {
        withEmail("teacher@school1.example", "wrong");

        assertThat(events.describe()).containsExactly("FailureBadCredentials login-with-email " + TEACHER);
    }

    @Test
    void unknownAccountIsAFailureWithoutAUser() {
        withEmail("unknown@school1.example", "Teacher-pass-1");

        assertThat(events.describe()).containsExactly("FailureBadCredentials login-with-email null");
    }

    @Test
    void inactiveUserIsDisabled() {
        withEmail("inactive@noschool.example", "Independent1");

        assertThat(events.describe()).containsExactly("FailureDisabled login-with-email " + NoSchool.INACTIVE);
    }

    @Test
    void accountWithoutAttemptsIsLocked() {
        var visitor = new Visitor(context, "203.0.113.9");
        IntStream.range(0, 10).forEach(guess -> visitor.badge("102", "0000"));
        events.clear();

        visitor.badge("102", BadgeBackend.PIN);

        assertThat(events.describe()).containsExactly("FailureLocked login-with-badge 102");
    }

    @Test
    void throttledAddressIsNotAnEvent() {
        var visitor = new Visitor(context, "203.0.113.9");
        IntStream.range(0, 100).forEach(guess -> visitor.badge("unknown-" + guess, "0000"));
        events.clear();

        visitor.badge("102", BadgeBackend.PIN);

        assertThat(events.describe()).isEmpty();
    }

    @Test
    void invalidFormIsNotAnEvent() {
        withEmail("teacher@school1.example", "");

        assertThat(events.describe()).isEmpty();
    }

    @Test
    void secondFactorIsAnotherSuccess() {
        var browser = withEmail("admin@school2.example", "Teacher-pass-1");
        var app = AuthenticatorApp.of(School2.ADMIN_OTP_SECRET, clock);

        browser.logIn("with-otp", Map.of("otp", app.code()));

        assertThat(events.describe())
                .containsExactly("Success login-with-email " + ADMIN, "Success login-with-otp " + ADMIN);
    }

    @Test
    void secondFactorWithoutASessionIsAFailureWithoutAUser() {
        Browser.of(context).logIn("with-otp", Map.of("otp", "123456"));

        assertThat(events.describe()).containsExactly("FailureBadCredentials login-with-otp null");
    }

    @Test
    void secondFactorThatIsNotOwedIsAFailureOfTheUser() {
        var browser = withEmail("teacher@school1.example", "Teacher-pass-1");
        events.clear();

        browser.logIn("with-otp", Map.of("otp", "123456"));

        assertThat(events.describe()).containsExactly("FailureBadCredentials login-with-otp " + TEACHER);
    }

    @Test
    void eventHoldsTheAddressAndNeitherTheFormNorTheSession() {
        withEmail("teacher@school1.example", "Teacher-pass-1");

        assertThat(events.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.getCredentials()).isEmpty();
            assertThat(attempt.getDetails()).isInstanceOfSatisfying(WebAuthenticationDetails.class, details -> {
                assertThat(details.getRemoteAddress()).isNotBlank();
                assertThat(details.getSessionId()).isNull();
            });
        });
    }

    private Browser withEmail(String email, String password) {
        var browser = Browser.of(context);
        browser.logIn("with-email", Map.of("email", email, "password", password));
        return browser;
    }
}
