package education.codeforlife.event.jdbc;

import education.codeforlife.api.DeclaredMetric;
import education.codeforlife.api.Internal;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.TopicDeclaration;
import education.codeforlife.event.jdbc.DeliveryTable.Load;
import education.codeforlife.event.jdbc.OutboxTable.Backlog;
import education.codeforlife.platform.Preview;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Measures the events when the meters are read, at most every ten seconds: for each topic {@code codeforlife.events.outbox},
 * those that are not sent, and {@code codeforlife.events.lag}, the age of the oldest of them in seconds; for each group {@code
 * codeforlife.events.waiting}, deliveries that wait for another attempt or behind one, and {@code codeforlife.events.dead}, the
 * dead letters. While the database is away, the meters do not have values.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class EventMeters {

    /** The tag of topics and groups that this version of the service does not have: their names are without bounds. */
    public static final String UNDECLARED = "undeclared";

    private static final Logger LOGGER = LoggerFactory.getLogger(EventMeters.class);

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Counts(List<Backlog> outbox, List<Load> deliveries) {}

    /** @param counts {@code null} if the database did not answer */
    private record Snapshot(Instant at, @Nullable Counts counts) {}

    private final OutboxTable outbox;
    private final DeliveryTable deliveries;
    private final Clock clock;
    private @Nullable Snapshot last;

    private EventMeters(OutboxTable outbox, DeliveryTable deliveries, Clock clock) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Registers the meters of the declared topics and groups. */
    public static EventMeters of(
            OutboxTable outbox,
            DeliveryTable deliveries,
            EventDeclarations declarations,
            Clock clock,
            MeterRegistry registry) {
        var meters = new EventMeters(outbox, deliveries, clock);
        meters.registerTopics(declarations.topics(), registry);
        meters.registerGroups(declarations.subscriptions(), registry);
        return meters;
    }

    private void registerTopics(Collection<TopicDeclaration> topics, MeterRegistry registry) {
        var names = topics.stream().map(TopicDeclaration::name).collect(Collectors.toUnmodifiableSet());
        names.forEach(name ->
                register(Tags.of(EventMetric.TOPIC, name), each -> each.topic().equals(name), registry));
        register(Tags.of(EventMetric.TOPIC, UNDECLARED), each -> !names.contains(each.topic()), registry);
    }

    private void register(Tags tags, Predicate<Backlog> which, MeterRegistry registry) {
        gauge(EventMetric.OUTBOX, now -> sum(counts(now).outbox(), which, Backlog::count))
                .tags(tags)
                .register(registry);
        gauge(EventMetric.LAG, now -> lag(now, which)).tags(tags).register(registry);
    }

    private void registerGroups(Collection<Subscription> subscriptions, MeterRegistry registry) {
        var groups = subscriptions.stream()
                .map(each -> List.of(each.topic(), each.group()))
                .collect(Collectors.toUnmodifiableSet());
        groups.forEach(group -> registerGroup(
                group.get(0), group.get(1), each -> group.equals(List.of(each.topic(), each.group())), registry));
        registerGroup(UNDECLARED, UNDECLARED, each -> !groups.contains(List.of(each.topic(), each.group())), registry);
    }

    private void registerGroup(String topic, String group, Predicate<Load> which, MeterRegistry registry) {
        var tags = Tags.of(EventMetric.TOPIC, topic, EventMetric.GROUP, group);
        gauge(EventMetric.WAITING, now -> sum(counts(now).deliveries(), which, Load::waiting))
                .tags(tags)
                .register(registry);
        gauge(EventMetric.DEAD, now -> sum(counts(now).deliveries(), which, Load::dead))
                .tags(tags)
                .register(registry);
    }

    private Gauge.Builder<EventMeters> gauge(DeclaredMetric metric, ToLongFunction<Snapshot> value) {
        return Gauge.builder(metric.metric(), this, each -> each.read(value))
                .description(metric.description())
                .baseUnit(metric.unit());
    }

    private static <T> long sum(List<T> rows, Predicate<T> which, ToLongFunction<T> value) {
        return rows.stream().filter(which).mapToLong(value).sum();
    }

    private static long lag(Snapshot now, Predicate<Backlog> which) {
        return counts(now).outbox().stream()
                .filter(which)
                .mapToLong(each -> Duration.between(each.oldest(), now.at()).toSeconds())
                .max()
                .orElse(0);
    }

    /** Returns the number of dead letters; empty if the database does not answer. */
    public OptionalLong dead() {
        var now = snapshot();
        return now.counts() == null
                ? OptionalLong.empty()
                : OptionalLong.of(sum(counts(now).deliveries(), each -> true, Load::dead));
    }

    private static Counts counts(Snapshot now) {
        return Objects.requireNonNull(now.counts());
    }

    private double read(ToLongFunction<Snapshot> value) {
        var now = snapshot();
        return now.counts() == null ? Double.NaN : value.applyAsLong(now);
    }

    /** A database that does not answer is not asked again for each meter. */
    private synchronized Snapshot snapshot() {
        var now = clock.instant();
        if (last == null || !isFresh(Duration.between(last.at(), now))) last = new Snapshot(now, measure());
        return last;
    }

    /** A clock that is set back does not keep old counts. */
    private static boolean isFresh(Duration age) {
        return !age.isNegative() && age.compareTo(FRESH) < 0;
    }

    private @Nullable Counts measure() {
        try {
            return new Counts(outbox.backlogs(), deliveries.loads());
        } catch (DataAccessException e) {
            LOGGER.debug("The events cannot be measured", e);
            return null;
        }
    }
}
