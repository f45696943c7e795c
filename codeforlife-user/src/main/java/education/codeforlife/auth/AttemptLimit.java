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
        if (failures < 1) throw new IllegalArgumentException("At least one attempt has to be possible");
        if (period.isNegative() || period.isZero()) throw new IllegalArgumentException("A period has to last");
    }
}
