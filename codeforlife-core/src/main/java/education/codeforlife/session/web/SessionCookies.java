package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseCookie.ResponseCookieBuilder;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends both cookies of a session with each answer to it, and removes both as soon as there is none.
 *
 * @since 0.1.0
 */
@Internal
public final class SessionCookies implements HeaderWriter {

    private static final String METADATA = "session_metadata";

    /** That a request ended the session, if there was one. */
    private static final String ENDED = SessionCookies.class.getName() + ".ENDED";

    private final SessionUserSource users;
    private final JsonMapper json;
    private final @Nullable String domain;

    /** @param domain of the cookies; {@code null} for the host that sends them */
    public SessionCookies(SessionUserSource users, JsonMapper json, @Nullable String domain) {
        this.users = users;
        this.json = json;
        this.domain = domain;
    }

    /** Has the cookies removed with the answer, whether or not the request has any. */
    static void remove(HttpServletRequest request) {
        request.setAttribute(ENDED, true);
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!concernsSession(request)) return;
        var user = users.find(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        add(key(request.getSession(false)), response);
        add(metadata(user), response);
    }

    private static boolean concernsSession(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null
                || WebUtils.getCookie(request, SessionIdCookie.NAME) != null
                || WebUtils.getCookie(request, METADATA) != null
                || request.getSession(false) != null;
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
