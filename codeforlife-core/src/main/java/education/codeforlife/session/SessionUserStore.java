package education.codeforlife.session;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The users who may have sessions. A port: a service with users of its own supplies a bean, and has sessions by it.
 *
 * @since 0.1.0
 */
public interface SessionUserStore {

    /**
     * Returns the active user with the given id, without pending factors; called once per request.
     *
     * @param userId any text: one that cannot be an id of this store is that of an unknown user
     * @return {@code null} if the user does not exist or may not sign in, which ends the session
     */
    @Nullable
    SessionUser find(String userId);

    /**
     * Begins a new epoch of the user, in the caller's transaction: sessions of earlier epochs are over, including those
     * that are stored later.
     *
     * @return the new epoch; 0 if the store does not know the user
     */
    int beginEpoch(String userId);

    /** Begins a new epoch of each user, as {@link #beginEpoch}. */
    default void beginEpochs(Collection<String> userIds) {
        userIds.forEach(this::beginEpoch);
    }

    /**
     * Returns the SQL that reads a session's user together with the session, which saves a query per request.
     *
     * @return {@code null} if users are not in the database of the sessions
     */
    default @Nullable SessionUserQuery query() {
        return null;
    }
}
