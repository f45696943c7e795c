package education.codeforlife.task;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task in the queue, or one that is kept as failed, without its payload.
 *
 * @param id the same while the task waits, runs, and is kept as failed
 * @param name the name with that of the service
 * @param run the id of the run; the key, if it has one
 * @param attempts how often it began
 * @param dueAt the time from which on it may run; {@code null} for a failed one
 * @param node the one that runs it
 * @param error the type of the exception and where it was thrown, without its message, which may be personal
 * @since 0.1.0
 */
@Internal
@Preview
public record StoredTask(
        long id,
        String name,
        State state,
        String run,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable String node,
        @Nullable String error,
        @Nullable Instant failedAt) {

    /**
     * What becomes of the task.
     *
     * @since 0.1.0
     */
    public enum State {
        /** For its time, its next attempt or a free thread. */
        WAITING,
        RUNNING,
        /** It is kept until it is retried or cancelled. */
        FAILED;

        /** Returns the state that operators write so. */
        public static Optional<State> of(String text) {
            return Arrays.stream(values())
                    .filter(state -> state.text().equals(text))
                    .findFirst();
        }

        /** Returns the name as operators write it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
