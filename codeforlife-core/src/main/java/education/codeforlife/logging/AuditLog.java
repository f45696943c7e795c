package education.codeforlife.logging;

/**
 * Remembers who came in, who did not, and what changed about how they may. A port: {@link LineAuditLog} writes log lines,
 * and a bean of a service's own takes its place. Called within requests and transactions, so it must not fail.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface AuditLog {

    void record(AuditEvent event);
}
