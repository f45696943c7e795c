package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
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
    private static final int MOST_REPEATS = 5;

    private static final long FIRST_REPEAT_MILLIS = 25;

    /** From the signal of one drain to that of the next: many events that are committed one by one are sent together. */
    private static final long SHORTEST_PAUSE_MILLIS = 80;

    private final Supplier<EventTasks> tasks;
    private final BooleanSupplier running;
    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();

    /** Those whose task waited or ran at the last try: they are not tried with each commit. */
    private final Set<Integer> busy = ConcurrentHashMap.newKeySet();

    /** The nanoseconds before which a partition is not drained again. */
    private final Map<Integer, Long> pauses = new ConcurrentHashMap<>();

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
        if (!running.getAsBoolean() || !waiting.add(partition)) return;
        schedule(partition, 0, busy.contains(partition) ? FIRST_REPEAT_MILLIS : pause(partition));
    }

    private long pause(int partition) {
        long now = System.nanoTime();
        long left = pauses.getOrDefault(partition, now) - now;
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(left));
    }

    private void schedule(int partition, int repeats, long millis) {
        try {
            var unused = thread.schedule(() -> enqueue(partition, repeats), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOGGER.debug("The node stops: events of partition {} are left to others", partition, e);
        }
    }

    /** Signals that come from now on have another try. */
    private void enqueue(int partition, int repeats) {
        waiting.remove(partition);
        try {
            if (tasks.get().enqueue(partition)) {
                busy.remove(partition);
                pauses.put(partition, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SHORTEST_PAUSE_MILLIS));
            } else {
                busy.add(partition);
                repeat(partition, repeats);
            }
        } catch (RuntimeException e) {
            LOGGER.debug("Events of partition {} wait for the task that looks at the outbox", partition, e);
        }
    }

    private void repeat(int partition, int repeats) {
        if (repeats < MOST_REPEATS && waiting.add(partition)) {
            schedule(partition, repeats + 1, FIRST_REPEAT_MILLIS << repeats);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
