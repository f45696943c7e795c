package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.Scheduler;
import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.dbscheduler.TaskTable.Running;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Lets some tasks go on soon after the death of their node, and not only when it has missed the heartbeats of all tasks. For
 * tasks that two nodes may run at once: a node that stands still is taken for dead, too.
 *
 * <p>A run of this node shows life at each look. A run that looks the same {@value #LOOKS} times is without a node. Clocks of
 * nodes are not compared, and looks that fail do not count.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class RunWatch {

    private static final Logger LOGGER = LoggerFactory.getLogger(RunWatch.class);

    private static final int LOOKS = 5;

    private final Set<String> tasks;
    private final Supplier<Scheduler> scheduler;
    private final TaskTable table;
    private final Duration interval;
    private @Nullable ScheduledExecutorService thread;

    /** How often each run looked the same. */
    private Map<Running, Integer> seen = Map.of();

    private RunWatch(Set<String> tasks, Supplier<Scheduler> scheduler, TaskTable table, Duration interval) {
        this.tasks = tasks;
        this.scheduler = scheduler;
        this.table = table;
        this.interval = interval;
    }

    /**
     * Returns the watch of a node.
     *
     * @param tasks their names
     * @param scheduler of this node
     * @param delay from the death of a node to the next run
     */
    public static RunWatch of(Set<String> tasks, Supplier<Scheduler> scheduler, TaskTable table, Duration delay) {
        return new RunWatch(Set.copyOf(tasks), scheduler, table, delay.dividedBy(LOOKS));
    }

    /** Looks until {@link #stop}. */
    public synchronized void start() {
        var threads = new CustomizableThreadFactory("run-watch-");
        threads.setDaemon(true);
        thread = Executors.newSingleThreadScheduledExecutor(threads);
        thread.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks no more until the next {@link #start}. */
    public synchronized void stop() {
        if (thread != null) thread.shutdownNow();
        thread = null;
    }

    /** Shows the life of this node's runs, and takes those of dead nodes over. */
    void look() {
        try {
            scheduler.get().getCurrentlyExecuting().stream()
                    .map(CurrentlyExecuting::getExecution)
                    .filter(run -> tasks.contains(run.getTaskName()))
                    .forEach(table::showLife);
            seen = table.running(tasks).stream()
                    .collect(Collectors.toMap(run -> run, run -> seen.getOrDefault(run, 0) + 1));
            seen.forEach((run, looks) -> {
                if (looks >= LOOKS) release(run);
            });
        } catch (RuntimeException e) {
            LOGGER.debug("The runs of tasks cannot be watched", e);
        }
    }

    private void release(Running run) {
        if (table.release(run)) LOGGER.warn("Task {} {} runs again: its node shows no life", run.task(), run.id());
    }
}
