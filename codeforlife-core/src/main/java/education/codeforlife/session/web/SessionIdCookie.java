package education.codeforlife.session.web;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.web.util.WebUtils;

/**
 * Reads the id of a request's session, for Spring Session; {@link SessionCookies} writes it.
 *
 * @since 0.1.0
 */
@Internal
public final class SessionIdCookie implements HttpSessionIdResolver {

    static final String NAME = "session_key";

    /** Matches ids that this library makes. Other values are not looked up. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final String READ = SessionIdCookie.class.getName();

    /** Told once per request: Spring Session would look the same session up again after it saved it. */
    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || request.getAttribute(READ) != null) return List.of();
        request.setAttribute(READ, true);
        return ID.matcher(cookie.getValue()).matches() ? List.of(cookie.getValue()) : List.of();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {}

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {}
}
