package education.codeforlife.auth;

import java.time.Duration;

/**
 * A limit of failed attempts.
 *
 * @param failures the number of attempts that may fail at once
 * @param period the time until as many may fail again; one attempt is given back after each equal part of it
 * @since 0.1.0
 */
public record AttemptLimit(int failures, Duration period) {

    public AttemptLimit {
        if (failures < 1) {
            throw new IllegalArgumentException(
                    "Invalid limit of codeforlife.auth.throttle: allow at least 1 failure, not " + failures);
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(
                    "Invalid limit of codeforlife.auth.throttle: use a positive period, not " + period);
        }
    }

    /** Returns a limit of so many times the failures in the same period. */
    AttemptLimit times(int factor) {
        return new AttemptLimit((int) Math.min(Integer.MAX_VALUE, (long) failures * factor), period);
    }
}
