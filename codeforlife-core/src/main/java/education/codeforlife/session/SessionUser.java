package education.codeforlife.session;

import education.codeforlife.request.RequestUser;
import java.util.Set;

/**
 * A user who may have sessions, as a {@link SessionUserStore} knows them at this request. A service with users of its
 * own implements it, as a record for instance.
 *
 * @since 0.1.0
 */
public interface SessionUser extends RequestUser {

    /** Returns the id that names the user in sessions: a primary key, a UUID, or any text of up to 100 characters. */
    String userId();

    /**
     * Returns the user's current epoch. A session of another epoch is over: it was verified before the user's sessions
     * were ended, and stored after it.
     */
    int sessionEpoch();

    /** Returns the names of the factors that the user still has to prove in this session. */
    Set<String> pendingFactors();

    /** Returns the same user in a session with other pending factors. */
    SessionUser withPendingFactors(Set<String> factors);

    /** Returns the answer to a login, which is also the value of the cookie that scripts read; written as JSON. */
    Object metadata();

    /** Returns the roles for {@code @PreAuthorize("hasRole('…')")}; not asked while a factor is pending. */
    default Set<String> roles() {
        return Set.of();
    }

    /** Returns the names of the factors that the user proved beside the first; not asked while a factor is pending. */
    default Set<String> provedFactors() {
        return Set.of();
    }

    @Override
    default String countedBy() {
        return userId();
    }

    @Override
    default boolean isAuthenticated() {
        return true;
    }

    @Override
    default boolean isPending() {
        return !pendingFactors().isEmpty();
    }
}
