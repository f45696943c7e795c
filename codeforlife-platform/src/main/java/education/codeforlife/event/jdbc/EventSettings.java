package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How events are sent and tried again.
 *
 * @param batchSize the number of events that are sent at once
 * @param takeoverDelay from the death of a node to the moment at which another one goes on with its events
 * @param retryDelay from the first failure of an event to its next attempt; it doubles with each failure
 * @param maxRetryDelay from a failure to the next attempt at most
 * @since 0.1.0
 */
@Internal
@Preview
public record EventSettings(int batchSize, Duration takeoverDelay, Duration retryDelay, Duration maxRetryDelay) {

    private static final int MOST_DOUBLINGS = 30;

    /** @throws IllegalArgumentException if one of them is not positive */
    public EventSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.event.batch-size " + batchSize + ": it must be positive");
        }
        requirePositive("takeover-delay", takeoverDelay);
        requirePositive("retry-delay", retryDelay);
        requirePositive("max-retry-delay", maxRetryDelay);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.event." + name + " " + value + ": it must be positive");
        }
    }

    /** Returns the time until the next attempt, give or take a quarter. @param failures at least 1 */
    Duration delayAfter(int failures) {
        long factor = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
        boolean longest = retryDelay.compareTo(maxRetryDelay.dividedBy(factor)) > 0;
        var delay = longest ? maxRetryDelay : retryDelay.multipliedBy(factor);
        return Duration.ofMillis(
                Math.round(delay.toMillis() * ThreadLocalRandom.current().nextDouble(0.75, 1.25)));
    }
}
