package education.codeforlife.caller;

import java.util.Optional;

/**
 * Tells what is known of a user, for the request that they send. A port: replace it where users live elsewhere.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface KnownUserStore {

    /** Returns the active user with the primary key, without pending factors. Called once per request; one query. */
    Optional<KnownUser> find(long id);
}
