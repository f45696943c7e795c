package education.codeforlife.logging;

import education.codeforlife.api.Internal;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;

/**
 * The data of the current request that every log line of its thread contains. The keys are those of the Elastic Common
 * Schema. The caller that opens a context also closes it, else the lines of the next request would contain its data.
 *
 * @since 0.1.0
 */
@Internal
public final class LogContext {

    /** The key of the request's id. */
    public static final String TRACE_ID = "trace.id";

    /** The key of the primary key of the user who is logged in. */
    public static final String USER_ID = "user.id";

    /** The key under which Micrometer's tracing puts its id into the log context. */
    private static final String TRACING = "traceId";

    /** Makes ids that are easy to guess, which does no harm in a log. */
    private static final IdGenerator IDS = new AlternativeJdkIdGenerator();

    private LogContext() {}

    /** Returns the id for a request that begins: the id that tracing has given, or a new one. */
    public static String newTraceId() {
        var tracing = MDC.get(TRACING);
        if (tracing != null) return tracing;
        var id = IDS.generateId();
        var hex = HexFormat.of();
        return hex.toHexDigits(id.getMostSignificantBits()) + hex.toHexDigits(id.getLeastSignificantBits());
    }

    public static void open(String traceId) {
        MDC.put(TRACE_ID, traceId);
    }

    /** Adds the user to the lines that follow. Does nothing outside a request. */
    public static void user(String id) {
        if (traceId() != null) MDC.put(USER_ID, id);
    }

    /** Returns the id of the current request; null outside a request. */
    public static @Nullable String traceId() {
        return MDC.get(TRACE_ID);
    }

    /** Returns the primary key of the user who is logged in; null if the caller is anonymous or not known yet. */
    public static @Nullable String userId() {
        return MDC.get(USER_ID);
    }

    public static void close() {
        MDC.remove(TRACE_ID);
        MDC.remove(USER_ID);
    }
}
