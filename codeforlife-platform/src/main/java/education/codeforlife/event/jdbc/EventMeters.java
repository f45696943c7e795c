package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Measures the events when the meters are read, at most every ten seconds: {@code codeforlife.events.outbox}, those that are
 * not sent, {@code codeforlife.events.lag}, the age of the oldest of them in seconds, {@code codeforlife.events.waiting},
 * deliveries that wait for another attempt or behind one, and {@code codeforlife.events.dead}, the dead letters. While the
 * database is away, the meters do not have values.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class EventMeters {

    private static final Logger LOGGER = LoggerFactory.getLogger(EventMeters.class);

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Counts(double outbox, double lag, double waiting, double dead) {

        static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private record Snapshot(Instant at, Counts counts) {}

    private final OutboxTable outbox;
    private final DeliveryTable deliveries;
    private final Clock clock;
    private @Nullable Snapshot last;

    private EventMeters(OutboxTable outbox, DeliveryTable deliveries, Clock clock) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Registers the meters. */
    public static EventMeters of(OutboxTable outbox, DeliveryTable deliveries, Clock clock, MeterRegistry registry) {
        var meters = new EventMeters(outbox, deliveries, clock);
        meters.register("outbox", Counts::outbox, registry);
        meters.register("waiting", Counts::waiting, registry);
        meters.register("dead", Counts::dead, registry);
        Gauge.builder("codeforlife.events.lag", meters, each -> each.counts().lag())
                .baseUnit("seconds")
                .register(registry);
        return meters;
    }

    /** Returns the number of dead letters; empty if the database does not answer. */
    public OptionalLong dead() {
        double dead = counts().dead();
        return Double.isNaN(dead) ? OptionalLong.empty() : OptionalLong.of((long) dead);
    }

    private void register(String name, ToDoubleFunction<Counts> value, MeterRegistry registry) {
        Gauge.builder("codeforlife.events." + name, this, each -> value.applyAsDouble(each.counts()))
                .register(registry);
    }

    /** A database that does not answer is not asked again for each meter. */
    private synchronized Counts counts() {
        var now = clock.instant();
        if (last == null || !isFresh(Duration.between(last.at(), now))) last = new Snapshot(now, measure());
        return last.counts();
    }

    /** A clock that is set back does not keep old counts. */
    private static boolean isFresh(Duration age) {
        return !age.isNegative() && age.compareTo(FRESH) < 0;
    }

    private Counts measure() {
        try {
            return new Counts(
                    outbox.count(), outbox.age().orElse(0L), deliveries.countWaiting(), deliveries.countDead());
        } catch (DataAccessException e) {
            LOGGER.debug("The events cannot be measured", e);
            return Counts.UNKNOWN;
        }
    }
}
