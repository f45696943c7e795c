package education.codeforlife.logging;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What every log line of a thread tells of the request that it serves. The keys are those of the Elastic Common Schema.
 * Whoever opens a context has to close it, so that nothing is told of the next request.
 *
 * @since 0.1.0
 */
@Internal
public final class LogContext {

    /** Names the request, in all lines of it. */
    public static final String TRACE_ID = "trace.id";

    /** The primary key of the user who is logged in. */
    public static final String USER_ID = "user.id";

    private LogContext() {}

    public static void open(String traceId) {
        MDC.put(TRACE_ID, traceId);
    }

    /** Tells whose request it is, from now on; does nothing outside one. */
    public static void user(String id) {
        if (traceId() != null) MDC.put(USER_ID, id);
    }

    /** The id of the current request; null outside one. */
    public static @Nullable String traceId() {
        return MDC.get(TRACE_ID);
    }

    /** Who is logged in; null if that is nobody, or not known yet. */
    public static @Nullable String userId() {
        return MDC.get(USER_ID);
    }

    public static void close() {
        MDC.remove(TRACE_ID);
        MDC.remove(USER_ID);
    }
}
