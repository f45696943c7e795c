package education.codeforlife.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts failed attempts, on all nodes together. An attempt is taken before what it tries is checked, so that a thousand
 * attempts at once are not a thousand checks, and given back if it succeeds. A port to storage; outside any transaction.
 *
 * @since 0.1.0
 */
public interface AttemptStore {

    /**
     * Takes an attempt, if any is left.
     *
     * @param key whose attempts; stored as a keyed hash
     * @return how long it takes until one is left; {@code null} if one was
     */
    @Nullable
    Duration take(String key, AttemptLimit limit);

    /** Gives back an attempt that was taken. */
    void giveBack(String key, AttemptLimit limit);

    /** Forgets all failures. */
    void forget(String key);

    /** Removes what no longer limits anything, for a scheduler to call. */
    int removeExpired();
}
