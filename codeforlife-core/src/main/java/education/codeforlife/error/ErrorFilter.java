package education.codeforlife.error;

import education.codeforlife.api.Internal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the refusals that filters throw, such as that of a session that cannot be read, and what in a request makes
 * filters fail; those of handlers never get here, since {@link ApiExceptionResolver} answers them.
 *
 * @since 0.1.0
 */
@Internal
public final class ErrorFilter extends OncePerRequestFilter {

    private final ErrorWriter writer;
    private final Refusals refusals;

    public ErrorFilter(ErrorWriter writer, Refusals refusals) {
        this.writer = writer;
        this.refusals = refusals;
    }

    /** Filters also fail when an answer that was computed elsewhere is sent. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** Filters also fail when another failure is answered. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasReadablePath(request)) {
            writer.write(ApiException.notFound(), request, response);
            return;
        }
        try {
            chain.doFilter(new CheckedRequest(request), response);
        } catch (RuntimeException | ServletException failure) {
            var refusal = refusals.find(failure, request);
            if (refusal == null) throw failure;
            writer.write(refusal, request, response);
        }
    }

    /** The web server refuses malformed paths, but not malformed parameters of theirs: {@code /fruits;a=%zz}. */
    private static boolean hasReadablePath(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.indexOf(';') < 0) return true;
        try {
            PathContainer.parsePath(path);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
