package education.codeforlife.event.jdbc;

import education.codeforlife.event.UnreadableEventException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The end of an attempt that did not handle its event.
 *
 * @param forGood whether the event would fail again
 * @param reason without personal data
 * @param delay until the next attempt, if the method asked for it, which does not count; {@code null} after a failure
 */
record Failure(boolean forGood, String reason, @Nullable Duration delay) {

    static Failure of(Throwable failure) {
        return new Failure(failure instanceof UnreadableEventException, describe(failure), null);
    }

    static Failure of(String reason) {
        return new Failure(false, reason, null);
    }

    static Failure forGood(String reason) {
        return new Failure(true, reason, null);
    }

    static Failure later(Duration delay) {
        return new Failure(false, "later", delay);
    }

    /** The type of the exception and of its causes, and where it was thrown: messages may be personal. */
    private static String describe(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (!text.isEmpty()) text.append(" caused by ");
            text.append(each.getClass().getName());
            if (each instanceof UnreadableEventException) {
                text.append(" (").append(each.getMessage()).append(')');
            }
        }
        var trace = failure.getStackTrace();
        return trace.length == 0 ? text.toString() : text + " at " + trace[0];
    }
}
