package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import education.codeforlife.task.TaskDeclaration;

/** Runs a task that was enqueued, and removes it in the transaction of its work. */
final class EnqueuedTask extends AbstractTask<byte[]> {

    private final TaskDeclaration task;
    private final TaskRunner runner;

    private EnqueuedTask(TaskDeclaration task, TaskRunner runner, Failures<byte[]> failures) {
        super(task.name(), byte[].class, failures, failures);
        this.task = task;
        this.runner = runner;
    }

    static EnqueuedTask of(TaskDeclaration task, TaskRunner runner, RetryDelays delays) {
        return new EnqueuedTask(
                task,
                runner,
                new Failures<>(
                        task,
                        delays,
                        TaskPayloads.REPEATS,
                        (run, failure) -> runner.table().fail(run, failure.attempts(), failure.error())));
    }

    @Override
    public CompletionHandler<byte[]> execute(TaskInstance<byte[]> instance, ExecutionContext context) {
        var run = context.getExecution();
        runner.run(task, run, instance.getData(), () -> runner.table().remove(run));
        return (complete, operations) -> {};
    }

    @Override
    public SchedulableInstance<byte[]> schedulableInstance(String id) {
        throw unsupported();
    }

    @Override
    public SchedulableInstance<byte[]> schedulableInstance(String id, byte[] data) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("Tasks are enqueued by Tasks");
    }
}
