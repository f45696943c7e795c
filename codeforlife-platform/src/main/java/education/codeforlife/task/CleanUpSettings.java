package education.codeforlife.task;

import education.codeforlife.api.Internal;
import java.time.Duration;

/**
 * The bounds of the clean-up.
 *
 * @param batchSize the largest number of rows that one statement deletes
 * @param maxDuration the time after which a run begins no more batches
 * @since 0.1.0
 */
@Internal
public record CleanUpSettings(int batchSize, Duration maxDuration) {

    /** @throws IllegalArgumentException if one of them is not positive */
    public CleanUpSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.clean-up.batch-size " + batchSize + ": it must be positive");
        }
        if (maxDuration.isZero() || maxDuration.isNegative()) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.clean-up.max-duration " + maxDuration + ": it must be positive");
        }
    }
}
