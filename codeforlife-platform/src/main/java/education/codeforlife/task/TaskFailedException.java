package education.codeforlife.task;

import education.codeforlife.platform.Preview;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a run whose effect is known not to have happened. The method of a {@link Task} throws it. Its message is
 * kept with the failed task and logged, which those of other exceptions are not: it must not have personal data.
 *
 * @since 0.1.0
 */
@Preview
public final class TaskFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean retried;

    private TaskFailedException(String message, @Nullable Throwable cause, boolean retried) {
        super(message, cause);
        this.retried = retried;
    }

    /** The task is tried again, also if it is not idempotent: another service cannot be reached. */
    public static TaskFailedException forNow(String message, @Nullable Throwable cause) {
        return new TaskFailedException(message, cause, true);
    }

    /** The task is kept as failed at once, since it would fail again: another service refuses it. */
    public static TaskFailedException forGood(String message, @Nullable Throwable cause) {
        return new TaskFailedException(message, cause, false);
    }

    /** Returns whether the task is tried again. */
    public boolean isRetried() {
        return retried;
    }
}
