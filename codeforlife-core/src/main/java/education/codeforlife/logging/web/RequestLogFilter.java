package education.codeforlife.logging.web;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ErrorWriter;
import education.codeforlife.logging.AuditEvent;
import education.codeforlife.logging.AuditLog;
import education.codeforlife.logging.LogContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which all its log lines and its answer carry; at the end it logs the request, and audits a
 * refusal. Ids that callers send are not taken over: they could make requests of others look like theirs. An id that
 * tracing has given before is.
 *
 * @since 0.1.0
 */
@Internal
public final class RequestLogFilter extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-ID";
    private static final String TRACE_ID = RequestLogFilter.class.getName() + ".traceId";
    private static final String STARTED = RequestLogFilter.class.getName() + ".started";

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

    private final AuditLog audit;
    private final @Nullable AccessLog access;

    /** @param access null logs no requests */
    public RequestLogFilter(AuditLog audit, @Nullable AccessLog access) {
        this.audit = audit;
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        open(request, response);
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            if (isOver(request)) end(request, failed ? 500 : response.getStatus());
            LogContext.close();
        }
    }

    private static void open(HttpServletRequest request, HttpServletResponse response) {
        var id = (String) request.getAttribute(TRACE_ID);
        if (id == null) {
            id = LogContext.newTraceId();
            request.setAttribute(TRACE_ID, id);
            request.setAttribute(STARTED, System.nanoTime());
            response.setHeader(HEADER, id);
        }
        LogContext.open(id);
    }

    /** What is answered later, or was answered with an error page after its end, is logged once. */
    private static boolean isOver(HttpServletRequest request) {
        return !request.isAsyncStarted() && request.getDispatcherType() != DispatcherType.ERROR;
    }

    private void end(HttpServletRequest request, int status) {
        var refusal = ErrorWriter.refusalOf(request);
        if (refusal != null && REFUSALS.contains(status)) {
            audit.record(AuditEvent.failure("request", refusal).from(request.getRemoteAddr()));
        }
        if (access != null) access.record(request, status, duration(request));
    }

    private static Duration duration(HttpServletRequest request) {
        return Duration.ofNanos(System.nanoTime() - (long) request.getAttribute(STARTED));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
