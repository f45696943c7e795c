package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import education.codeforlife.session.CsrfTokens;
import education.codeforlife.session.CurrentSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the CSRF token in a cookie that the front end's scripts read and send back in a header: other sites can do
 * neither. While a session is live, only the token that was made for it counts. Without one, every well-formed token
 * that the browser sends twice counts, so that a login with the cookie of a former session succeeds.
 *
 * @since 0.1.0
 */
@Internal
public final class CsrfCookie implements CsrfTokenRepository {

    static final String HEADER = "X-CSRFToken";

    private static final Duration MAX_AGE = Duration.ofDays(365);

    /** The attribute of a request with the token to send. */
    private static final String SAVED = CsrfCookie.class.getName() + ".SAVED";

    private final String name;
    private final @Nullable String domain;

    /**
     * Creates the cookie of a service.
     *
     * @param service the service's name, as services of one site have a cookie each
     * @param domain the domain of the cookie; {@code null} for the host that sends it
     */
    public CsrfCookie(String service, @Nullable String domain) {
        this.name = service + "_csrftoken";
        this.domain = domain;
    }

    /**
     * The token that a request has to prove.
     *
     * @param value the value that the header has to have
     * @param sent whether the request's cookie has it, too
     */
    private record Token(String value, boolean sent) implements CsrfToken {

        @Override
        public String getHeaderName() {
            return HEADER;
        }

        @Override
        public String getParameterName() {
            return "csrfmiddlewaretoken";
        }

        @Override
        public String getToken() {
            return value;
        }
    }

    /** Returns whether the request's cookie has the token, if the token is one of this repository. */
    static boolean isSent(CsrfToken token) {
        return !(token instanceof Token ours) || ours.sent();
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var own = CurrentSession.csrfToken(request);
        return new Token(own == null ? CsrfTokens.generate() : own, false);
    }

    /** Has the token sent with the other cookies of the answer, by {@link SessionCookies}. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) request.setAttribute(SAVED, token.getToken());
    }

    /**
     * Loads the token that the request has to prove.
     *
     * @return {@code null} if the request does not have a well-formed cookie
     */
    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var cookie = read(request);
        if (cookie == null) return null;
        var own = CurrentSession.csrfToken(request);
        return own == null ? new Token(cookie, true) : new Token(own, own.equals(cookie));
    }

    /** Writes the cookie if a token was saved, or if it is not the one of the request's session. */
    void write(HttpServletRequest request, HttpServletResponse response) {
        var own = CurrentSession.csrfToken(request);
        var saved = (String) request.getAttribute(SAVED);
        if (own == null) {
            if (saved != null) write(saved, response);
        } else if (saved != null || !own.equals(read(request))) {
            write(own, response);
        }
    }

    private void write(String token, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, token)
                .secure(true)
                .sameSite("Strict")
                .path("/")
                .domain(domain)
                .maxAge(MAX_AGE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null || !CsrfTokens.isWellFormed(cookie.getValue()) ? null : cookie.getValue();
    }
}
