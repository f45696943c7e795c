package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Has a partition drained right after a commit, on a node that runs tasks. The statement has a thread of its own: that of
 * the commit still has its connection, and would wait for a second one. Without the signal, a task looks at the outbox each
 * second.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class EventSignals implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(EventSignals.class);

    /** A drain that ends while events are committed may not have seen them. */
    private static final int MOST_REPEATS = 3;

    private static final long FIRST_REPEAT_MILLIS = 25;

    private final Supplier<EventTasks> tasks;
    private final BooleanSupplier running;
    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor thread;

    private EventSignals(Supplier<EventTasks> tasks, BooleanSupplier running) {
        this.tasks = tasks;
        this.running = running;
        var threads = new CustomizableThreadFactory("event-signal-");
        threads.setDaemon(true);
        this.thread = new ScheduledThreadPoolExecutor(1, threads);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** @param running whether the node runs tasks */
    public static EventSignals of(Supplier<EventTasks> tasks, BooleanSupplier running) {
        return new EventSignals(tasks, running);
    }

    /** Events were committed in the partition. */
    void signal(int partition) {
        if (running.getAsBoolean() && waiting.add(partition) && !thread.isShutdown()) {
            thread.execute(() -> enqueue(partition, 0));
        }
    }

    private void enqueue(int partition, int repeats) {
        waiting.remove(partition);
        try {
            if (tasks.get().enqueue(partition) || repeats == MOST_REPEATS) return;
            var unused = thread.schedule(
                    () -> enqueue(partition, repeats + 1), FIRST_REPEAT_MILLIS << repeats, TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            LOGGER.debug("Events of partition {} wait for the task that looks at the outbox", partition, e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
