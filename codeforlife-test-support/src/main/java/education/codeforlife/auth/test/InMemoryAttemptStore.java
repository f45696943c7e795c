package education.codeforlife.auth.test;

import education.codeforlife.auth.AttemptLimit;
import education.codeforlife.auth.AttemptStore;
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
    public synchronized @Nullable Duration take(String key, AttemptLimit limit) {
        var wait = untilOneIsLeft(key, limit);
        if (wait.compareTo(Duration.ZERO) > 0) return wait;
        fullAt.put(key, fullAt(key).plus(costOfOne(limit)));
        return null;
    }

    @Override
    public synchronized boolean isUsedUp(String key, AttemptLimit limit) {
        return untilOneIsLeft(key, limit).compareTo(Duration.ZERO) > 0;
    }

    @Override
    public synchronized void giveBack(String key, AttemptLimit limit) {
        fullAt.put(key, fullAt(key).minus(costOfOne(limit)));
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

    private Duration untilOneIsLeft(String key, AttemptLimit limit) {
        return Duration.between(
                clock.instant().plus(limit.period()), fullAt(key).plus(costOfOne(limit)));
    }

    private Instant fullAt(String key) {
        var now = clock.instant();
        var time = fullAt.getOrDefault(key, now);
        return time.isBefore(now) ? now : time;
    }

    private static Duration costOfOne(AttemptLimit limit) {
        return limit.period().dividedBy(limit.failures());
    }
}
