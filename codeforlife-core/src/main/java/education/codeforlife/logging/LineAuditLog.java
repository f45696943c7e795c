package education.codeforlife.logging;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes one structured line for each event, with the logger {@value #LOGGER}. The line names the user who sent the
 * request. If the event concerns another user, the line names that user as the target.
 *
 * @since 0.1.0
 */
@Internal
public final class LineAuditLog implements AuditLog {

    /** The name of the logger, for configurations that redirect these lines or switch them off. */
    public static final String LOGGER = "education.codeforlife.audit";

    private static final Logger log = LoggerFactory.getLogger(LOGGER);

    @Override
    public void record(AuditEvent event) {
        var caller = LogContext.userId();
        var concerned = event.userId();
        if (caller != null || concerned == null) {
            write(event, caller, concerned == null || concerned.equals(caller) ? null : concerned);
            return;
        }
        try (var until = MDC.putCloseable(LogContext.USER_ID, concerned)) {
            write(event, concerned, null);
        }
    }

    private static void write(AuditEvent event, @Nullable String user, @Nullable String target) {
        var line = new Line();
        line.add("", "event.action", event.action());
        line.add(" ", "event.outcome", event.outcome().toString());
        line.add(" reason=", "event.reason", event.reason());
        line.tell(" user=", user);
        line.add(" target=", "user.target.id", target);
        line.add(" from=", "source.ip", event.address());
        line.log();
    }

    /** The same twice: as members for machines, as text for people. */
    private static final class Line {

        private LoggingEventBuilder members = log.atInfo();
        private final StringBuilder text = new StringBuilder();

        void add(String label, String key, @Nullable String value) {
            if (value != null) members = members.addKeyValue(key, value);
            tell(label, value);
        }

        void tell(String label, @Nullable String value) {
            if (value != null) text.append(label).append(value);
        }

        void log() {
            members.log(text.toString());
        }
    }
}
