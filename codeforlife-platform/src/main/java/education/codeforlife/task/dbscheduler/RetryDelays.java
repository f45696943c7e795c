package education.codeforlife.task.dbscheduler;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a failed task waits before it is tried again: twice as long each time, give or take a quarter.
 *
 * @param first after the first failure
 * @param longest whatever the number of failures is
 * @since 0.1.0
 */
@Internal
@Preview
public record RetryDelays(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /** @param failures at least 1 */
    Duration after(int failures) {
        long factor = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
        var delay = first.compareTo(longest.dividedBy(factor)) > 0 ? longest : first.multipliedBy(factor);
        return Duration.ofMillis(
                Math.round(delay.toMillis() * ThreadLocalRandom.current().nextDouble(0.75, 1.25)));
    }
}
