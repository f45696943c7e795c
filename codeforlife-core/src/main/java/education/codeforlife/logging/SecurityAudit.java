package education.codeforlife.logging;

import education.codeforlife.api.Internal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Audits the events of Spring Security. A service with an authentication of its own publishes these events, too, and
 * its logins are audited like the others.
 *
 * @since 0.1.0
 */
@Internal
public final class SecurityAudit {

    /** Matches primary keys. Any other name could be text that a user typed, and is not logged. */
    private static final Pattern USER_ID = Pattern.compile("\\d{1,19}");

    private static final Pattern FAILURE = Pattern.compile("AuthenticationFailure|Event$");

    private final AuditLog audit;

    public SecurityAudit(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        audit.record(AuditEvent.success("authentication").of(userId(event.getAuthentication())));
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        audit.record(AuditEvent.failure("authentication", reason(event)).of(userId(event.getAuthentication())));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        audit.record(AuditEvent.success("logout").of(userId(event.getAuthentication())));
    }

    /** Records refusals outside requests. Within a request, the request log records the refusal. */
    @EventListener
    void on(AuthorizationDeniedEvent<?> event) {
        if (RequestContextHolder.getRequestAttributes() == null) {
            audit.record(AuditEvent.failure("authorization", "access_denied")
                    .of(userId(event.getAuthentication().get())));
        }
    }

    private static @Nullable String userId(@Nullable Authentication authentication) {
        if (authentication == null) return null;
        var name = authentication.getName();
        return USER_ID.matcher(name).matches() ? name : null;
    }

    /** {@code bad_credentials} of {@code AuthenticationFailureBadCredentialsEvent}. */
    private static String reason(AbstractAuthenticationFailureEvent event) {
        var name = FAILURE.matcher(event.getClass().getSimpleName()).replaceAll("");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
