package education.codeforlife.auth;

import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.attempt.Budget;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts the different groups that a network names. A group that was counted there within a day is not counted again: a
 * mark remembers it, which exists only after an attempt of the network was taken.
 */
final class GroupCounts {

    private static final AttemptLimit ONCE_A_DAY = new AttemptLimit(1, Duration.ofDays(1));

    private final AttemptStore attempts;

    /** The groups that are counted right now: a whole class names its group at once, and has one attempt. */
    private final Map<String, CompletableFuture<@Nullable Duration>> running = new ConcurrentHashMap<>();

    GroupCounts(AttemptStore attempts) {
        this.attempts = attempts;
    }

    /**
     * Counts a group, unless it has been counted today.
     *
     * @param network the budget of the network
     * @return the time until the group may be counted; {@code null} if it is counted
     */
    @Nullable
    Duration count(Budget network, String group) {
        var mark = new Budget(network.key() + ":" + group, ONCE_A_DAY);
        return once(mark.key(), () -> count(network, mark));
    }

    private @Nullable Duration count(Budget network, Budget mark) {
        if (isCounted(mark)) return null;
        var wait = attempts.take(network.key(), network.limit());
        if (wait != null) return isCounted(mark) ? null : wait; // another node may have counted it meanwhile
        boolean counted = attempts.take(mark.key(), mark.limit()) == null;
        if (!counted) attempts.giveBack(network.key(), network.limit());
        return null;
    }

    private boolean isCounted(Budget mark) {
        return attempts.isUsedUp(mark.key(), mark.limit());
    }

    /** Runs the work, or waits for the result of the same work in another thread. */
    private @Nullable Duration once(String key, Supplier<@Nullable Duration> work) {
        var own = new CompletableFuture<@Nullable Duration>();
        var other = running.putIfAbsent(key, own);
        if (other != null) return join(other);
        try {
            var result = work.get();
            own.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            running.remove(key, own);
        }
    }

    private static @Nullable Duration join(CompletableFuture<@Nullable Duration> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }
}
