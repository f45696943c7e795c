package education.codeforlife.auth;

import java.time.Duration;

/**
 * How many attempts may fail.
 *
 * @param failures how many may fail at once
 * @param period how long it takes until as many may fail again; one of them is given back after each equal part of it
 * @since 0.1.0
 */
public record AttemptLimit(int failures, Duration period) {

    public AttemptLimit {
        if (failures < 1)
            throw new IllegalArgumentException(
                    "Invalid limit of codeforlife.auth.throttle: allow at least 1 failure, not " + failures);
        if (period.isNegative() || period.isZero())
            throw new IllegalArgumentException(
                    "Invalid limit of codeforlife.auth.throttle: use a positive period, not " + period);
    }
}
