package education.codeforlife.task.dbscheduler;

import org.jspecify.annotations.Nullable;

/** The data of a task cannot be read, now or later. */
final class UnreadableTaskException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableTaskException(String reason, @Nullable Throwable cause) {
        super("Unreadable data of a task: " + reason, cause);
    }
}
