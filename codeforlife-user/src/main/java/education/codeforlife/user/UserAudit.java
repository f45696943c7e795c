package education.codeforlife.user;

import education.codeforlife.api.Internal;
import education.codeforlife.logging.AuditLog;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Audits changes of who may log in, how, and as what, once they are committed.
 *
 * @since 0.1.0
 */
@Internal
public final class UserAudit {

    private final AuditLog audit;

    private UserAudit(AuditLog audit) {
        this.audit = audit;
    }

    /** Returns the audit that writes to the given log. */
    public static UserAudit of(AuditLog audit) {
        return new UserAudit(audit);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PeopleEvent event) {
        AuditedActions.of(event).ifPresent(audit::record);
    }
}
