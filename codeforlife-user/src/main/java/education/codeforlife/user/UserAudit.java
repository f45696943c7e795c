package education.codeforlife.user;

import education.codeforlife.logging.AuditEvent;
import education.codeforlife.logging.AuditLog;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Audits changes of who may log in, how, and as what, once they are certain.
 *
 * @since 0.1.0
 */
public final class UserAudit {

    private final AuditLog audit;

    public UserAudit(AuditLog audit) {
        this.audit = audit;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UserCreated event) {
        record("user_created", event.userId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UserDeactivated event) {
        record("user_deactivated", event.userId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UserReactivated event) {
        record("user_reactivated", event.userId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UserAnonymised event) {
        record("user_anonymised", event.userId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PasswordChanged event) {
        record("password_changed", event.userId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(EmailChanged event) {
        record("email_changed", event.userId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AuthFactorsChanged event) {
        record("auth_factors_changed", event.userId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(OtpBypassTokensRegenerated event) {
        record("otp_bypass_tokens_regenerated", event.userId());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AdminRightsChanged event) {
        record(event.admin() ? "admin_rights_granted" : "admin_rights_revoked", event.userId());
    }

    private void record(String action, long userId) {
        audit.record(AuditEvent.success(action).of(userId));
    }
}
