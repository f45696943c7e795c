package education.codeforlife.task.autoconfigure;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.task.dbscheduler.OverdueTasks;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Leaves tasks to other nodes, and watches that they run. */
final class TaskWatch implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(TaskWatch.class);

    private final SchedulerClient client;
    private final List<RecurringTask<?>> tasks;
    private final Clock clock;
    private final OverdueTasks overdue;
    private @Nullable ScheduledExecutorService timer;

    TaskWatch(SchedulerClient client, List<RecurringTask<?>> tasks, Clock clock, OverdueTasks overdue) {
        this.client = client;
        this.tasks = tasks;
        this.clock = clock;
        this.overdue = overdue;
    }

    /** Schedules recurring tasks: if no worker was ever started, they are overdue all the same. */
    @Override
    public synchronized void start() {
        tasks.forEach(task -> task.onStartup(client, clock::instant));
        timer = Executors.newSingleThreadScheduledExecutor(TaskWatch::thread);
        var unused = timer.scheduleWithFixedDelay(this::check, 1, 1, TimeUnit.MINUTES);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "task-watch");
        thread.setDaemon(true);
        return thread;
    }

    private void check() {
        try {
            overdue.check();
        } catch (RuntimeException e) {
            LOGGER.warn("It is not known whether tasks are overdue", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) timer.shutdownNow();
        timer = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return TaskPolling.PHASE;
    }
}
