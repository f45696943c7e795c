package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.task.MissedRun;
import education.codeforlife.task.TaskDeclaration;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Runs a task at the times of its cron expression, and makes it wait for the next one in the transaction of its work. */
final class CronTask extends RecurringTask<Void> {

    /** A task that is not repeatable waits for its next time. */
    private static final Failures.Repeats<Void> NO_REPEATS = new Failures.Repeats<>() {

        @Override
        public int of(@Nullable Void data) {
            return 0;
        }

        @Override
        public Void oneMore(@Nullable Void data) {
            throw new IllegalStateException("A recurring task does not have repeats");
        }
    };

    private final TaskDeclaration task;
    private final CronTimes times;
    private final TaskRunner runner;
    private final Clock clock;
    private final Failures<Void> failures;

    private CronTask(TaskDeclaration task, CronTimes times, TaskRunner runner, Clock clock, Failures<Void> failures) {
        super(task.name(), times, Void.class, failures);
        this.task = task;
        this.failures = failures;
        this.times = times;
        this.runner = runner;
        this.clock = clock;
    }

    static CronTask of(TaskDeclaration task, TaskRunner runner, RetryDelays delays, Clock clock) {
        var times = CronTimes.of(task);
        var failures = new Failures<Void>(
                task, delays, NO_REPEATS, (run, failure) -> giveUp(runner, run, times.after(clock.instant()), failure));
        return new CronTask(task, times, runner, clock, failures);
    }

    private static void giveUp(TaskRunner runner, Execution run, Instant next, Failures.Failure failure) {
        runner.atomically(() -> {
            runner.table().note(run, failure.attempts(), failure.error());
            runner.table().reschedule(run, next, false);
        });
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        var run = context.getExecution();
        var now = clock.instant();
        boolean missed = run.consecutiveFailures == 0
                && !times.after(run.getExecutionTime()).isAfter(now);
        if (missed && task.missed() == MissedRun.SKIP) {
            runner.table().reschedule(run, times.after(now), true);
        } else {
            runner.run(task, run, null, () -> runner.table().reschedule(run, times.after(clock.instant()), true));
        }
        return (complete, operations) -> {};
    }

    @Override
    public DeadExecutionHandler<Void> getDeadExecutionHandler() {
        return failures;
    }

    /** Not called: {@link #execute} does everything. */
    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        throw new UnsupportedOperationException();
    }
}
