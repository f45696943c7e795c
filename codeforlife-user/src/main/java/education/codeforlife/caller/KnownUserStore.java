package education.codeforlife.caller;

import java.util.Optional;

/**
 * Tells what is known of a user, for the request that they send. A port: replace it where users live elsewhere.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface KnownUserStore {

    /** The active user with the primary key, who owes no factor; asked once per request, in one query. */
    Optional<KnownUser> find(long id);
}
