package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import education.codeforlife.task.TaskDeclaration;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows a run that failed, or whose node died: another attempt, or the end.
 *
 * @param giveUp keeps the run as failed, with the number of its attempts and its error
 */
record Failures<T>(TaskDeclaration task, RetryDelays delays, BiConsumer<Execution, Failure> giveUp)
        implements FailureHandler<T>, DeadExecutionHandler<T> {

    /** How often a run was tried, and what happened at last. */
    record Failure(int attempts, String error) {}

    private static final Logger LOGGER = LoggerFactory.getLogger(Failures.class);

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<T> operations) {
        var cause = complete.getCause().orElse(null);
        boolean retried = task.repeatable() && !(cause instanceof UnreadableTaskException);
        handle(complete, operations, cause == null ? "unknown" : describe(cause), retried);
        LOGGER.debug("Task {} failed", task.name(), cause);
    }

    @Override
    public void deadExecution(ExecutionComplete complete, ExecutionOperations<T> operations) {
        handle(complete, operations, "The node of the run died", task.repeatable());
    }

    private void handle(ExecutionComplete complete, ExecutionOperations<T> operations, String error, boolean retried) {
        var run = complete.getExecution();
        int attempts = run.consecutiveFailures + 1;
        boolean over = !retried || attempts > task.retries();
        LOGGER.warn(
                "Task {} {} failed in attempt {}, and {}: {}",
                task.name(),
                run.getId(),
                attempts,
                over ? "is kept as failed" : "is tried again",
                error);
        if (over) {
            giveUp.accept(run, new Failure(attempts, error));
        } else {
            operations.reschedule(complete, complete.getTimeDone().plus(delays.after(attempts)));
        }
    }

    /** The type of the exception and of its causes, and where it was thrown: messages may be personal. */
    private static String describe(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (!text.isEmpty()) text.append(" caused by ");
            text.append(each.getClass().getName());
            if (each instanceof UnreadableTaskException || each instanceof TimeLimitException) {
                text.append(" (").append(each.getMessage()).append(')');
            }
        }
        var trace = failure.getStackTrace();
        return trace.length == 0 ? text.toString() : text + " at " + trace[0];
    }
}
