package education.codeforlife.event.jdbc;

import education.codeforlife.event.UnreadableEventException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The end of an attempt that did not handle its event.
 *
 * @param kind what follows
 * @param delay until the next attempt; {@code null} for the one that follows from the number of attempts
 */
record Failure(Kind kind, String reason, @Nullable Duration delay) {

    enum Kind {
        RETRIED,
        /** It is tried again, and does not count. */
        LATER,
        FOR_GOOD
    }

    static Failure of(Throwable failure) {
        var kind = failure instanceof UnreadableEventException ? Kind.FOR_GOOD : Kind.RETRIED;
        return new Failure(kind, describe(failure), null);
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
