package education.codeforlife.task.dbscheduler;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.TaskDescriptor;
import education.codeforlife.task.TaskOptions;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.dbscheduler.TaskTable.Entry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores tasks in db-scheduler's table, and has this node look for them after the commit.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class QueuedTasks implements Tasks {

    private final TaskDeclarations declarations;
    private final TaskTable table;
    private final TaskPayloads payloads;
    private final ObservationRegistry observations;
    private final Clock clock;
    private final Runnable wakeUp;

    private QueuedTasks(
            TaskDeclarations declarations,
            TaskTable table,
            TaskPayloads payloads,
            ObservationRegistry observations,
            Clock clock,
            Runnable wakeUp) {
        this.declarations = declarations;
        this.table = table;
        this.payloads = payloads;
        this.observations = observations;
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    /** @param wakeUp lets this node look for due tasks, if it runs any */
    public static QueuedTasks of(
            TaskDeclarations declarations,
            TaskTable table,
            TaskPayloads payloads,
            ObservationRegistry observations,
            Clock clock,
            Runnable wakeUp) {
        return new QueuedTasks(declarations, table, payloads, observations, clock, wakeUp);
    }

    @Override
    public <T> boolean enqueue(TaskDescriptor<T> task, T payload, TaskOptions options) {
        return add(task, List.of(payload), options) == 1;
    }

    @Override
    public boolean enqueue(TaskDescriptor<Void> task, TaskOptions options) {
        return add(task, Collections.singletonList(null), options) == 1;
    }

    @Override
    public <T> void enqueueAll(TaskDescriptor<T> task, Collection<? extends T> payloads, TaskOptions options) {
        if (options.key() != null) {
            throw new IllegalArgumentException("Tasks that are enqueued together cannot share a key");
        }
        add(task, payloads, options);
    }

    private int add(TaskDescriptor<?> task, Collection<?> payloads, TaskOptions options) {
        var declaration = declarations.require(task);
        if (declaration.cron() != null) {
            throw new IllegalArgumentException(
                    "Task " + declaration.name() + " runs by its cron expression: it cannot be enqueued");
        }
        if (payloads.isEmpty()) return 0;
        return observed(declaration.name(), trace -> store(declaration.name(), payloads, options, trace));
    }

    private int store(String task, Collection<?> payloads, TaskOptions options, Map<String, String> trace) {
        var now = clock.instant();
        var due = options.dueAt(now);
        var entries = payloads.stream()
                .map(payload -> new Entry(task, idOf(options), this.payloads.write(task, payload, trace), due))
                .toList();
        int added = table.add(entries);
        if (added > 0 && !due.isAfter(now)) afterCommit();
        return added;
    }

    private static String idOf(TaskOptions options) {
        var key = options.key();
        return key == null ? UUID.randomUUID().toString() : key;
    }

    private int observed(String task, ToIntFunction<Map<String, String>> work) {
        var trace = new LinkedHashMap<String, String>();
        if (observations.isNoop()) return work.applyAsInt(trace);
        var context = new SenderContext<Map<String, String>>((carrier, key, value) -> put(carrier, key, value));
        context.setCarrier(trace);
        return Observation.createNotStarted(TaskMetric.ENQUEUE.metric(), () -> context, observations)
                .contextualName("enqueue " + task)
                .lowCardinalityKeyValue(TaskMetric.TASK, task)
                .observe(() -> work.applyAsInt(trace));
    }

    private static void put(@Nullable Map<String, String> carrier, String key, String value) {
        if (carrier != null) carrier.put(key, value);
    }

    private void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wakeUp.run();
        } else if (!TransactionSynchronizationManager.getSynchronizations().contains(new WakeUp(wakeUp))) {
            TransactionSynchronizationManager.registerSynchronization(new WakeUp(wakeUp));
        }
    }

    /** One for all tasks of a transaction: records of the same runnable are equal. */
    private record WakeUp(Runnable wakeUp) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            wakeUp.run();
        }
    }
}
