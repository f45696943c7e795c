package education.codeforlife.task.dbscheduler;

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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures the queue of tasks when the meters are read, at most every ten seconds: for each task {@code
 * codeforlife.tasks.waiting}, those that are due and not begun, and {@code codeforlife.tasks.lag}, the age of the oldest of
 * them in seconds; for all of them {@code codeforlife.tasks.failed}, those that are kept as failed.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class QueueMeters {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Snapshot(Instant at, Map<String, Waiting> waiting, long failed) {}

    private final TaskTable table;
    private final Clock clock;
    private @Nullable Snapshot last;

    private QueueMeters(TaskTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Registers the meters of the declared tasks. */
    public static QueueMeters of(TaskTable table, TaskDeclarations declarations, Clock clock, MeterRegistry registry) {
        var meters = new QueueMeters(table, clock);
        declarations.all().forEach(task -> meters.register(task, registry));
        Gauge.builder("codeforlife.tasks.failed", meters, each -> each.read(Snapshot::failed))
                .register(registry);
        return meters;
    }

    private void register(TaskDeclaration task, MeterRegistry registry) {
        Gauge.builder("codeforlife.tasks.waiting", this, each -> each.read(now -> waiting(now, task)))
                .tag("task", task.name())
                .register(registry);
        Gauge.builder("codeforlife.tasks.lag", this, each -> each.read(now -> lag(now, task)))
                .tag("task", task.name())
                .baseUnit("seconds")
                .register(registry);
    }

    private static long waiting(Snapshot now, TaskDeclaration task) {
        var waiting = now.waiting().get(task.name());
        return waiting == null ? 0 : waiting.count();
    }

    private static long lag(Snapshot now, TaskDeclaration task) {
        var waiting = now.waiting().get(task.name());
        return waiting == null
                ? 0
                : Duration.between(waiting.oldest(), now.at()).toSeconds();
    }

    private synchronized double read(Function<Snapshot, Long> value) {
        var now = clock.instant();
        if (last == null || Duration.between(last.at(), now).compareTo(FRESH) >= 0) last = snapshot(now);
        return value.apply(last);
    }

    private Snapshot snapshot(Instant now) {
        var waiting = table.waiting().stream().collect(Collectors.toMap(Waiting::task, Function.identity()));
        return new Snapshot(now, waiting, table.count());
    }
}
