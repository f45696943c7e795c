package education.codeforlife.attempt;

import java.time.Duration;

/**
 * A limit of attempts.
 *
 * @param failures the number of attempts that may be made, or fail, at once
 * @param period the time until as many may be made again; one attempt is given back after each equal part of it
 * @since 0.1.0
 */
public record AttemptLimit(int failures, Duration period) {

    public AttemptLimit {
        if (failures < 1) {
            throw new IllegalArgumentException("Invalid limit: allow at least 1 attempt, not " + failures);
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("Invalid limit: use a positive period, not " + period);
        }
    }

    /** Returns a limit of so many times the failures in the same period. */
    AttemptLimit times(int factor) {
        return new AttemptLimit((int) Math.min(Integer.MAX_VALUE, (long) failures * factor), period);
    }
}
