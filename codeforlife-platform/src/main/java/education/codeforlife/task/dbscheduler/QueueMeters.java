package education.codeforlife.task.dbscheduler;

import education.codeforlife.api.DeclaredMetric;
import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.TaskDeclaration;
import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.dbscheduler.TaskTable.Waiting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Measures the queue of tasks when the meters are read, at most every ten seconds: for each task {@code
 * codeforlife.tasks.waiting}, those that are due and not begun, {@code codeforlife.tasks.lag}, the age of the oldest of
 * them in seconds, and {@code codeforlife.tasks.failed}, those that are kept as failed. While the database is away, the
 * meters do not have values.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class QueueMeters {

    /** The tag of failed tasks that no method of this version takes: their names are without bounds. */
    public static final String UNDECLARED = "undeclared";

    private static final Logger LOGGER = LoggerFactory.getLogger(QueueMeters.class);

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Counts(Map<String, Waiting> waiting, Map<String, Long> failed) {}

    /** @param counts {@code null} if the database did not answer */
    private record Snapshot(Instant at, @Nullable Counts counts) {}

    private final TaskTable table;
    private final Set<String> names;
    private final Clock clock;
    private @Nullable Snapshot last;

    private QueueMeters(TaskTable table, Set<String> names, Clock clock) {
        this.table = table;
        this.names = names;
        this.clock = clock;
    }

    /** Registers the meters of the declared tasks. */
    public static QueueMeters of(TaskTable table, TaskDeclarations declarations, Clock clock, MeterRegistry registry) {
        var names = declarations.all().stream().map(TaskDeclaration::name).collect(Collectors.toUnmodifiableSet());
        var meters = new QueueMeters(table, names, clock);
        names.forEach(name -> meters.register(name, registry));
        meters.registerFailed(UNDECLARED, registry);
        return meters;
    }

    private void register(String task, MeterRegistry registry) {
        register(TaskMetric.WAITING, task, now -> waiting(now, task), registry);
        register(TaskMetric.LAG, task, now -> lag(now, task), registry);
        registerFailed(task, registry);
    }

    private void registerFailed(String task, MeterRegistry registry) {
        register(TaskMetric.FAILED, task, now -> failed(now, task), registry);
    }

    private void register(DeclaredMetric metric, String task, Function<Snapshot, Long> value, MeterRegistry registry) {
        Gauge.builder(metric.metric(), this, each -> each.read(value))
                .description(metric.description())
                .baseUnit(metric.unit())
                .tag(TaskMetric.TASK, task)
                .register(registry);
    }

    /** Returns the number of failed tasks by the tag of their meter; empty if the database does not answer. */
    public Optional<Map<String, Long>> failed() {
        return Optional.ofNullable(snapshot().counts()).map(Counts::failed);
    }

    private static long waiting(Snapshot now, String task) {
        var waiting = counts(now).waiting().get(task);
        return waiting == null ? 0 : waiting.count();
    }

    private static long lag(Snapshot now, String task) {
        var waiting = counts(now).waiting().get(task);
        return waiting == null
                ? 0
                : Duration.between(waiting.oldest(), now.at()).toSeconds();
    }

    private static long failed(Snapshot now, String task) {
        return counts(now).failed().getOrDefault(task, 0L);
    }

    private static Counts counts(Snapshot now) {
        return Objects.requireNonNull(now.counts());
    }

    private double read(Function<Snapshot, Long> value) {
        var now = snapshot();
        return now.counts() == null ? Double.NaN : value.apply(now);
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
            var waiting = table.waiting().stream().collect(Collectors.toMap(Waiting::task, Function.identity()));
            var failed = new HashMap<String, Long>();
            table.countFailed()
                    .forEach((task, count) -> failed.merge(names.contains(task) ? task : UNDECLARED, count, Long::sum));
            return new Counts(waiting, failed);
        } catch (DataAccessException e) {
            LOGGER.debug("The queue of tasks cannot be measured", e);
            return null;
        }
    }
}
