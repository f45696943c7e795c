package education.codeforlife.openapi.autoconfigure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets the page run its own scripts and call this service, which other answers do not permit browsers, and gives it the
 * CSRF cookie, whose value its requests send.
 */
final class PageInterceptor implements HandlerInterceptor {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final @Nullable CsrfTokenRepository tokens;

    /** @param tokens {@code null} in a service without sessions */
    PageInterceptor(@Nullable CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        if (tokens != null && tokens.loadToken(request) == null) {
            tokens.saveToken(tokens.generateToken(request), request, response);
        }
        return true;
    }
}
