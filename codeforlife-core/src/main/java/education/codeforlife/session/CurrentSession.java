package education.codeforlife.session;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.logging.LogContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads and changes the session that a request has.
 *
 * @since 0.1.0
 */
@Internal
public final class CurrentSession {

    /** The attribute of a request with its user, so that the user is looked up once. */
    private static final String USER = CurrentSession.class.getName() + ".USER";

    private CurrentSession() {}

    static @Nullable SessionState state(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (SessionState) session.getAttribute(SessionState.ATTRIBUTE);
    }

    /**
     * Returns the CSRF token that was made for the request's session.
     *
     * @return {@code null} if the request does not have a session
     * @throws ApiException 503 if the session cannot be read
     */
    public static @Nullable String csrfToken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(SessionState.CSRF_TOKEN);
    }

    /** Starts a session of the user in the place of the one that the request names, if it names one. */
    static void start(SessionUser user, HttpServletRequest request) {
        var replaced = request.getRequestedSessionId();
        end(request);
        store(user, request);
        if (replaced != null) request.getSession().setAttribute(SessionState.REPLACED_KEY, replaced);
    }

    /** Stores the user's state in the request's session, a new one if there is none. */
    static void store(SessionUser user, HttpServletRequest request) {
        request.getSession().setAttribute(SessionState.ATTRIBUTE, SessionState.of(user));
        remember(user, request);
    }

    static @Nullable SessionUser user(HttpServletRequest request) {
        return (SessionUser) request.getAttribute(USER);
    }

    static void remember(SessionUser user, HttpServletRequest request) {
        request.setAttribute(USER, user);
        LogContext.user(user.userId());
    }

    /**
     * Ends the request's session, if there is one.
     *
     * @throws ApiException 503 if the session cannot be read
     */
    static void end(HttpServletRequest request) {
        request.removeAttribute(USER);
        var session = request.getSession(false);
        if (session == null) return;
        state(request); // throws if the session cannot be read, so that it and its cookies stay
        session.invalidate();
    }

    /** Ends the session of the request that this thread serves, if it is the user's. */
    static void endIfOf(String userId) {
        var request = request();
        if (request != null && isOf(userId, request)) end(request);
    }

    /** Returns the key of the session of the request that this thread serves; empty if it is not the user's. */
    static String key(String userId) {
        var request = request();
        if (request == null || !isOf(userId, request)) return "";
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private static boolean isOf(String userId, HttpServletRequest request) {
        var state = state(request);
        return state != null && state.userId().equals(userId);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
