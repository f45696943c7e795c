package education.codeforlife.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.auth.otp.OtpBypassTokens;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserStore;
import education.codeforlife.session.test.Browser;
import education.codeforlife.session.test.Browser.Answer;
import education.codeforlife.user.test.School2;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Second factors in a service whose sessions have users of its own beside the library's. */
@LoginTest
@Import(OwnSessionUserIntegrationTests.SessionConfiguration.class)
class OwnSessionUserIntegrationTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OtpBypassTokens tokens;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = Browser.of(context);
        browser.logIn("with-email", Map.of("email", "admin@school2.example", "password", "Teacher-pass-1"));
    }

    @Test
    void ownUserIsRefusedAsAWrongCode() {
        assertRefused(
                browser.logIn("with-otp", Map.of("otp", "123456")), "Please enter the correct one-time password.");
    }

    @Test
    void ownUserIsRefusedAsAWrongTokenAndKeepsTheToken() {
        var token = tokens.regenerate(School2.ADMIN.id()).get(0);

        assertRefused(
                browser.logIn("with-otp-bypass-token", Map.of("token", token)),
                "Must be exactly 8 characters. A token can only be used once.");
        assertThat(tokens.use(School2.ADMIN.id(), token)).isTrue();
    }

    private static void assertRefused(Answer answer, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).hasToString("{\"__all__\":[\"" + message + "\"]}");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class SessionConfiguration {

        /** Each session belongs to a robot of the service. */
        @Bean
        SessionUserStore robots() {
            return new SessionUserStore() {

                @Override
                public SessionUser find(String userId) {
                    return new Robot(userId, Set.of());
                }

                @Override
                public int beginEpoch(String userId) {
                    return 0;
                }
            };
        }
    }

    /** A user of the service. */
    private record Robot(String userId, Set<String> pendingFactors) implements SessionUser {

        @Override
        public int sessionEpoch() {
            return 0;
        }

        @Override
        public SessionUser withPendingFactors(Set<String> factors) {
            return new Robot(userId, factors);
        }

        @Override
        public Object metadata() {
            return Map.of("user_id", userId);
        }
    }
}
