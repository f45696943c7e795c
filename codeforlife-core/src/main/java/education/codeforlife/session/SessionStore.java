package education.codeforlife.session;

import java.util.Collection;
import java.util.List;

/**
 * All sessions, on every node. A port; what it deletes ends with the transaction that it is called in.
 *
 * @since 0.1.0
 */
public interface SessionStore {

    /**
     * Lists the user's live sessions, the last used first.
     *
     * @param currentKey the secret key of the session that asks; empty if none does
     */
    List<UserSession> list(String userId, String currentKey);

    /**
     * Returns whether a login or a factor gave the browser another session id in the place of this one, less than a
     * minute ago. Requests with such an id were sent before the browser had the new one.
     *
     * @param key the secret key of the session
     */
    boolean isReplaced(String key);

    /**
     * Ends one session of the user.
     *
     * @param id a {@link UserSession#id}
     * @return {@code false} if the user does not have such a session
     */
    boolean end(String userId, String id);

    /** Ends all sessions of the user, including those that are about to be stored: a new epoch begins. */
    void endAll(String userId);

    /** Ends all sessions of the users, as {@link #endAll(String)}. */
    default void endAll(Collection<String> userIds) {
        userIds.forEach(this::endAll);
    }

    /**
     * Ends all sessions of the user except one, which continues in the new epoch.
     *
     * @param keptKey the secret key of that session
     */
    void endOthers(String userId, String keptKey);
}
