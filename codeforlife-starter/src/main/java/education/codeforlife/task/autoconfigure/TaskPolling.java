package education.codeforlife.task.autoconfigure;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/** Polls for due tasks while the service runs. */
final class TaskPolling implements SmartLifecycle {

    /** That of Boot's graceful shutdown: running tasks end while requests do, not before them. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 1024;

    private final Scheduler scheduler;

    TaskPolling(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    /** Returns at once, since Boot's graceful shutdown begins after it. */
    @Override
    public void stop(Runnable callback) {
        CompletableFuture.runAsync(this::stop, task -> new Thread(task, "task-shutdown").start())
                .whenComplete((nothing, failure) -> callback.run());
    }

    @Override
    public boolean isRunning() {
        var state = scheduler.getSchedulerState();
        return state.isStarted() && !state.isShuttingDown();
    }

    /** A scheduler that was stopped cannot be started again. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
