package education.codeforlife.auth.test;

import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.database.ExpiredRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attempts in memory: for each key the time at which all its attempts are left again. */
final class InMemoryAttemptStore implements AttemptStore, ExpiredRows {

    private final Map<String, Instant> fullAt = new HashMap<>();
    private final Clock clock;

    InMemoryAttemptStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized @Nullable Duration take(String key, AttemptLimit limit, int attempts) {
        var wait = untilLeft(key, limit, attempts);
        if (wait.compareTo(Duration.ZERO) > 0) return wait;
        fullAt.put(key, fullAt(key).plus(cost(limit, attempts)));
        return null;
    }

    @Override
    public synchronized boolean isUsedUp(String key, AttemptLimit limit) {
        return untilLeft(key, limit, 1).compareTo(Duration.ZERO) > 0;
    }

    @Override
    public synchronized void giveBack(String key, AttemptLimit limit, int attempts) {
        fullAt.put(key, fullAt(key).minus(cost(limit, attempts)));
    }

    @Override
    public synchronized void forget(String key) {
        fullAt.remove(key);
    }

    @Override
    public String name() {
        return "attempts";
    }

    @Override
    public synchronized int removeUpTo(int limit) {
        var expired = fullAt.entrySet().stream()
                .filter(key -> !key.getValue().isAfter(clock.instant()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        expired.forEach(fullAt::remove);
        return expired.size();
    }

    synchronized int size() {
        return fullAt.size();
    }

    private Duration untilLeft(String key, AttemptLimit limit, int attempts) {
        return Duration.between(
                clock.instant().plus(limit.period()), fullAt(key).plus(cost(limit, attempts)));
    }

    private Instant fullAt(String key) {
        var now = clock.instant();
        var time = fullAt.getOrDefault(key, now);
        return time.isBefore(now) ? now : time;
    }

    private static Duration cost(AttemptLimit limit, int attempts) {
        return limit.period().multipliedBy(attempts).dividedBy(limit.failures());
    }
}
