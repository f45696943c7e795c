package education.codeforlife.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import education.codeforlife.logging.AuditEvent.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;

class SecurityAuditTests {

    private final List<AuditEvent> audited = new ArrayList<>();

    @Test
    void loginAndLogoutAreAudited() {
        publish(new AuthenticationSuccessEvent(named("7")), new LogoutSuccessEvent(named("7")));

        assertThat(audited)
                .extracting(AuditEvent::action, AuditEvent::outcome, AuditEvent::userId, AuditEvent::reason)
                .containsExactly(
                        tuple("authentication", Outcome.SUCCESS, "7", null),
                        tuple("logout", Outcome.SUCCESS, "7", null));
    }

    @Test
    void failuresAreAuditedWithTheirReason() {
        publish(
                new AuthenticationFailureBadCredentialsEvent(named("7"), new BadCredentialsException("secret")),
                new AuthenticationFailureLockedEvent(named("7"), new LockedException("secret")));

        assertThat(audited)
                .extracting(AuditEvent::outcome, AuditEvent::userId, AuditEvent::reason)
                .containsExactly(tuple(Outcome.FAILURE, "7", "bad_credentials"), tuple(Outcome.FAILURE, "7", "locked"));
    }

    @Test
    void nameOfAFailedLoginIsNotAudited() {
        publish(
                new AuthenticationFailureBadCredentialsEvent(named("ada@example.org"), new BadCredentialsException("")),
                new AuthenticationFailureBadCredentialsEvent(named(""), new BadCredentialsException("")));

        assertThat(audited).extracting(AuditEvent::userId).containsExactly(null, null);
    }

    @Test
    void aMethodThatIsRefusedOutsideRequestsIsAudited() {
        publish(new AuthorizationDeniedEvent<>(() -> named("7"), "method", new AuthorizationDecision(false)));

        assertThat(audited)
                .containsExactly(
                        AuditEvent.failure("authorization", "access_denied").of(7));
    }

    private void publish(Object... events) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(SecurityAudit.class, () -> new SecurityAudit(audited::add));
            context.refresh();
            List.of(events).forEach(context::publishEvent);
        }
    }

    private static Authentication named(String name) {
        return new TestingAuthenticationToken(name, "secret");
    }
}
