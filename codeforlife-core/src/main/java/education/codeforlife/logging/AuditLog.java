package education.codeforlife.logging;

/**
 * Records logins, refusals, and changes of how users sign in. A port: {@link LineAuditLog} writes log lines,
 * and a bean of the service replaces it. Called within requests and transactions, so it must not fail.
 *
 * <pre>{@code
 * audit.record(AuditEvent.success("report_downloaded").of(user.id()));
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface AuditLog {

    /** Stores the event. Exceptions reach the request, so handle them here. */
    void record(AuditEvent event);
}
