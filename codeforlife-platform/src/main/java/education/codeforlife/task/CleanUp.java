package education.codeforlife.task;

import education.codeforlife.api.DeclaredMetric;
import education.codeforlife.api.Internal;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.platform.Preview;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the expired rows of every kind that the service has. A recurring task runs it; a bean for tests and for
 * operators' commands that run it in between.
 *
 * <p>It counts in the metrics {@code codeforlife.clean-up.removed} and {@code codeforlife.clean-up.failures}.
 *
 * @since 0.1.0
 */
@Preview
public final class CleanUp {

    private static final Logger LOGGER = LoggerFactory.getLogger(CleanUp.class);

    private final List<ExpiredRows> kinds;
    private final CleanUpSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    private CleanUp(List<ExpiredRows> kinds, CleanUpSettings settings, Clock clock, MeterRegistry meters) {
        this.kinds = kinds;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Returns the clean-up of the given kinds of rows.
     *
     * @param clock measures how long a run takes
     */
    @Internal
    public static CleanUp of(
            Collection<ExpiredRows> kinds, CleanUpSettings settings, Clock clock, MeterRegistry meters) {
        return new CleanUp(List.copyOf(kinds), settings, clock, meters);
    }

    /** Deletes expired rows until none are left, or the longest duration of a run is over. */
    public void run() {
        runUntil(() -> false);
    }

    /**
     * Does the same, and begins no more batches once the node stops. The kinds take turns, so that one with many rows
     * does not keep the others waiting; one that fails is left for the next run.
     */
    @Internal
    public void runUntil(BooleanSupplier stopping) {
        var end = clock.instant().plus(settings.maxDuration());
        var left = new ArrayList<>(kinds);
        while (!left.isEmpty() && !stopping.getAsBoolean() && clock.instant().isBefore(end)) {
            left.removeIf(kind -> !removeBatch(kind));
        }
        left.forEach(kind -> LOGGER.info("Expired rows \"{}\" are left for the next run", kind.name()));
    }

    /** Returns whether there may be more. */
    private boolean removeBatch(ExpiredRows kind) {
        try {
            int removed = kind.removeUpTo(settings.batchSize());
            count(CleanUpMetric.REMOVED, kind, removed);
            return removed >= settings.batchSize();
        } catch (RuntimeException e) {
            LOGGER.error("Expired rows \"{}\" cannot be removed", kind.name(), e);
            count(CleanUpMetric.FAILURES, kind, 1);
            return false;
        }
    }

    private void count(DeclaredMetric metric, ExpiredRows kind, int amount) {
        Counter.builder(metric.metric())
                .description(metric.description())
                .tag(CleanUpMetric.ROWS, kind.name())
                .register(meters)
                .increment(amount);
    }
}
