package education.codeforlife.attempt;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts attempts on all nodes together. An attempt is taken before the work, so that a thousand concurrent attempts are
 * not a thousand checks, and given back if it does not count. A port to storage; runs outside any transaction.
 *
 * @since 0.1.0
 */
public interface AttemptStore {

    /**
     * Takes attempts, if all of them are left.
     *
     * @param key the key that attempts are counted by; stored as a keyed hash
     * @param attempts the number of attempts, which is not larger than the limit
     * @return the time until they are left; {@code null} if they were taken
     */
    @Nullable
    Duration take(String key, AttemptLimit limit, int attempts);

    /** Takes one attempt, if it is left. */
    default @Nullable Duration take(String key, AttemptLimit limit) {
        return take(key, limit, 1);
    }

    /** Returns whether no attempt is left, and takes none. */
    boolean isUsedUp(String key, AttemptLimit limit);

    /** Gives back attempts that were taken. */
    void giveBack(String key, AttemptLimit limit, int attempts);

    /** Gives back one attempt that was taken. */
    default void giveBack(String key, AttemptLimit limit) {
        giveBack(key, limit, 1);
    }

    /** Forgets all attempts. */
    void forget(String key);
}
