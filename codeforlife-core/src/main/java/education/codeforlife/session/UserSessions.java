package education.codeforlife.session;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts and ends the sessions of users. A way to sign in verifies who the user is, and then starts a session:
 *
 * <pre>{@code
 * sessions.start(user, request, response);
 * return user.metadata();
 * }</pre>
 *
 * <p>The cookies are sent with the answer, and removed when a session ends.
 *
 * @since 0.1.0
 */
public interface UserSessions {

    /** Returns the sessions that the given store holds. */
    @Internal
    static UserSessions of(SessionStore store, SessionUserStore users, SessionUserSource source) {
        return new StoredUserSessions(store, users, source);
    }

    /**
     * Signs a user in: a new session with a new id, and a new CSRF token. The request's former session ends.
     *
     * @param user as they were when the login was verified, or before: if a password was changed since, the session is
     *     over before it begins. Their pending factors are those that the session owes
     */
    void start(SessionUser user, HttpServletRequest request, HttpServletResponse response);

    /**
     * Records that the user of the request's session proved a factor: the session gets a new id.
     *
     * @param factor the factor's name
     * @return the user, without that factor pending
     * @throws ApiException 403 if the request does not have a session
     */
    SessionUser satisfy(String factor, HttpServletRequest request, HttpServletResponse response);

    /** Returns the user of the request's session, pending factors included; {@code null} if there is none. */
    @Nullable
    SessionUser findUser(HttpServletRequest request);

    /** Ends the request's session; does nothing if there is none. */
    void end(HttpServletRequest request);

    /** Ends all sessions of the user, on every node, with the transaction that this is called in. */
    void endAll(String userId);

    /** Ends all sessions of the users, as {@link #endAll(String)}; a constant number of statements, if all are stored. */
    default void endAll(Collection<String> userIds) {
        userIds.forEach(this::endAll);
    }

    /**
     * Ends all sessions of the user except one, with the transaction that this is called in.
     *
     * @param keptKey the id of that session's {@code HttpSession}
     */
    void endOthers(String userId, String keptKey);

    /** Ends all sessions of the user except the one that the current request is sent in, if it is theirs. */
    void endOthers(String userId);

    /**
     * Ends one session of the user, which may be the one that the current request is sent in.
     *
     * @param id a {@link UserSession#id}
     * @throws ApiException 404 if the user does not have such a session
     */
    void end(String userId, String id);

    /** Lists the user's live sessions, the last used first. */
    List<UserSession> list(String userId);
}
