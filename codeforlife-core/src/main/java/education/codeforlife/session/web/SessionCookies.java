package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.session.SessionStore;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the cookies of a session with each answer to it, and removes them when it has ended.
 *
 * <p>They are left alone if the session could not be read, which does not mean that it has ended; and if another request
 * of this browser replaced its id a moment ago: an answer that was made before would take the new session away.
 *
 * @since 0.1.0
 */
@Internal
public final class SessionCookies implements HeaderWriter {

    private static final Logger log = LoggerFactory.getLogger(SessionCookies.class);

    private static final String METADATA = "session_metadata";

    /** The attribute of a request that ended the session, if there was one. */
    private static final String ENDED = SessionCookies.class.getName() + ".ENDED";

    private final SessionUserSource users;
    private final SessionStore sessions;
    private final @Nullable CsrfCookie csrf;
    private final JsonMapper json;
    private final @Nullable String domain;

    /**
     * Creates the cookies of the given sessions.
     *
     * @param csrf the CSRF cookie; {@code null} if the service keeps its CSRF tokens elsewhere
     * @param domain the domain of the cookies; {@code null} for the host that sends them
     */
    public SessionCookies(
            SessionUserSource users,
            SessionStore sessions,
            @Nullable CsrfCookie csrf,
            JsonMapper json,
            @Nullable String domain) {
        this.users = users;
        this.sessions = sessions;
        this.csrf = csrf;
        this.json = json;
        this.domain = domain;
    }

    /** Has the cookies removed with the answer, whether or not the request has any. */
    static void remove(HttpServletRequest request) {
        request.setAttribute(ENDED, true);
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean concernsSession = concernsSession(request);
        if (concernsSession) response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            var user = users.find(request);
            var session = request.getSession(false);
            if (isReplaced(user, session, request)) return;
            if (concernsSession || session != null) {
                add(key(session), response);
                add(metadata(user), response);
            }
            if (csrf != null) csrf.write(request, response);
        } catch (ApiException | DataAccessException e) {
            log.debug("The cookies of a session that cannot be read are left alone", e);
        }
    }

    private static boolean concernsSession(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null
                || WebUtils.getCookie(request, SessionIdCookie.NAME) != null
                || WebUtils.getCookie(request, METADATA) != null
                || request.getSession(false) != null;
    }

    /**
     * Returns whether the browser has another id by now. A complete session is asked about only if it was not found: it
     * costs a query.
     */
    private boolean isReplaced(@Nullable SessionUser user, @Nullable HttpSession session, HttpServletRequest request) {
        if (session != null && (user == null || user.isFull())) return false;
        var id = session == null ? request.getRequestedSessionId() : session.getId();
        return id != null && sessions.isReplaced(id);
    }

    private ResponseCookieBuilder key(@Nullable HttpSession session) {
        return cookie(SessionIdCookie.NAME, session == null ? null : session.getId())
                .httpOnly(true)
                .sameSite("Lax");
    }

    private ResponseCookieBuilder metadata(@Nullable SessionUser user) {
        return cookie(METADATA, user == null ? null : text(user.metadata())).sameSite("Strict");
    }

    private String text(Object metadata) {
        return UriUtils.encode(json.writeValueAsString(metadata), StandardCharsets.UTF_8);
    }

    /** @param value null to remove the cookie */
    private ResponseCookieBuilder cookie(String name, @Nullable String value) {
        var cookie = ResponseCookie.from(name, value == null ? "" : value);
        if (value == null) cookie.maxAge(Duration.ZERO);
        return cookie.secure(true).path("/").domain(domain);
    }

    private static void add(ResponseCookieBuilder cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
