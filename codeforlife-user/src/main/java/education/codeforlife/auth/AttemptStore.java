package education.codeforlife.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts failed attempts on all nodes together. An attempt is taken before the check, so that a thousand concurrent
 * attempts are not a thousand checks, and given back if it succeeds. A port to storage; runs outside any transaction.
 *
 * @since 0.1.0
 */
public interface AttemptStore {

    /**
     * Takes an attempt, if one is left.
     *
     * @param key the key that attempts are counted by; stored as a keyed hash
     * @return the time until an attempt is left; {@code null} if an attempt was taken
     */
    @Nullable
    Duration take(String key, AttemptLimit limit);

    /** Returns whether no attempt is left, and takes none. */
    boolean isUsedUp(String key, AttemptLimit limit);

    /** Gives back an attempt that was taken. */
    void giveBack(String key, AttemptLimit limit);

    /** Forgets all failures. */
    void forget(String key);
}
