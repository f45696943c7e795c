package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * CSRF protection by a double-submit cookie. A request that may change data needs the proof if it has a session. So do
 * the paths that log in and out, because another site must not log a user in or out. Other requests need no proof.
 *
 * @since 0.1.0
 */
@Internal
public final class CsrfProtection
        implements RequestMatcher, CsrfTokenRequestHandler, AccessDeniedHandler, AuthenticationEntryPoint {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final RequestMatcher LOGIN = PathPatternRequestMatcher.pathPattern("/session/**");

    private final ErrorWriter writer;

    public CsrfProtection(ErrorWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod()) && (request.getSession(false) != null || LOGIN.matches(request));
    }

    /** Does nothing: the service renders no pages that would need the token. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {}

    /** Returns the header's value: a form of another site could send a parameter. It counts only beside the cookie. */
    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return CsrfCookie.isSent(token) ? request.getHeader(CsrfCookie.HEADER) : null;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        writer.write(refusal(request, refused), request, response);
    }

    /** Answers when Spring Security has refused a caller who is anonymous or has a factor pending. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        writer.write(denied(), request, response);
    }

    private static ApiException refusal(HttpServletRequest request, AccessDeniedException refused) {
        if (refused instanceof MissingCsrfTokenException) return failed("CSRF cookie not set.");
        if (refused instanceof InvalidCsrfTokenException) {
            return failed(
                    request.getHeader(CsrfCookie.HEADER) == null ? "CSRF token missing." : "CSRF token incorrect.");
        }
        return denied();
    }

    private static ApiException denied() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return ApiException.denied(caller instanceof SessionAuthentication); // absent while a factor is pending
    }

    private static ApiException failed(String reason) {
        return ApiException.refuse(HttpStatus.FORBIDDEN, "csrf_failed", "CSRF Failed: " + reason);
    }
}
