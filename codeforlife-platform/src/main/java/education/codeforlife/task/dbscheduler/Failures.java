package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import education.codeforlife.task.TaskDeclaration;
import education.codeforlife.task.TaskFailedException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows a run that failed, or whose node died: another attempt, or the end.
 *
 * @param repeats counts how often a run was repeated although its effect may have happened
 * @param giveUp keeps the run as failed, with the number of its attempts and its error
 */
record Failures<T>(TaskDeclaration task, RetryDelays delays, Repeats<T> repeats, BiConsumer<Execution, Failure> giveUp)
        implements FailureHandler<T>, DeadExecutionHandler<T> {

    /** How often a run was tried, and what happened at last. */
    record Failure(int attempts, String error) {}

    private static final Logger LOGGER = LoggerFactory.getLogger(Failures.class);

    /** How often a run was repeated although its effect may have happened, which its data remembers. */
    interface Repeats<T> {

        int of(@Nullable T data);

        T oneMore(@Nullable T data);
    }

    /** Whether the effect of a run may have happened. */
    private enum Effect {
        MAYBE,
        NONE,
        NEVER
    }

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<T> operations) {
        var cause = complete.getCause().orElse(null);
        handle(complete, operations, cause == null ? "unknown" : describe(cause), effect(cause));
        LOGGER.debug("Task {} failed", task.name(), cause);
    }

    private static Effect effect(@Nullable Throwable cause) {
        if (cause instanceof UnreadableTaskException) return Effect.NEVER;
        if (cause instanceof TaskFailedException failure) return failure.isRetried() ? Effect.NONE : Effect.NEVER;
        return Effect.MAYBE;
    }

    @Override
    public void deadExecution(ExecutionComplete complete, ExecutionOperations<T> operations) {
        handle(complete, operations, "The node of the run died", Effect.MAYBE);
    }

    private void handle(ExecutionComplete complete, ExecutionOperations<T> operations, String error, Effect effect) {
        var run = complete.getExecution();
        int attempts = run.consecutiveFailures + 1;
        boolean over = attempts > task.retries() || isLast(run, effect);
        LOGGER.warn(
                "Task {} {} failed in attempt {}, and {}: {}",
                task.name(),
                run.getId(),
                attempts,
                over ? "is kept as failed" : "is tried again",
                error);
        if (over) {
            giveUp.accept(run, new Failure(attempts, error));
            return;
        }
        var next = complete.getTimeDone().plus(delays.after(attempts));
        if (effect == Effect.MAYBE && !task.repeatable()) {
            operations.reschedule(complete, next, repeats.oneMore(dataOf(run)));
        } else {
            operations.reschedule(complete, next);
        }
    }

    private boolean isLast(Execution run, Effect effect) {
        return switch (effect) {
            case NEVER -> true;
            case NONE -> false;
            case MAYBE -> !task.repeatable() && repeats.of(dataOf(run)) >= task.repeats();
        };
    }

    @SuppressWarnings("unchecked") // the scheduler reads it for this task
    private @Nullable T dataOf(Execution run) {
        return (T) run.taskInstance.getData();
    }

    /** The type of the exception and of its causes, and where it was thrown: messages may be personal. */
    private static String describe(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (!text.isEmpty()) text.append(" caused by ");
            text.append(each.getClass().getName());
            if (isImpersonal(each)) {
                text.append(" (").append(each.getMessage()).append(')');
            }
        }
        var trace = failure.getStackTrace();
        return trace.length == 0 ? text.toString() : text + " at " + trace[0];
    }

    private static boolean isImpersonal(Throwable failure) {
        return failure instanceof UnreadableTaskException
                || failure instanceof TimeLimitException
                || failure instanceof TaskFailedException;
    }
}
