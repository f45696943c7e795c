package education.codeforlife.task;

import education.codeforlife.platform.Preview;
import education.codeforlife.wire.WireText;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a task runs, and whether it may run beside others:
 *
 * <pre>{@code
 * tasks.enqueue(SEND_REMINDER, new Reminder(7, 2), TaskOptions.after(Duration.ofDays(7)).key("7/2"));
 * }</pre>
 *
 * @since 0.1.0
 */
@Preview
public final class TaskOptions {

    private static final int LONGEST_KEY = 200;
    private static final TaskOptions NOW = new TaskOptions(Duration.ZERO, null, null);

    private final Duration delay;
    private final @Nullable Instant time;
    private final @Nullable String key;

    private TaskOptions(Duration delay, @Nullable Instant time, @Nullable String key) {
        this.delay = delay;
        this.time = time;
        this.key = key;
    }

    /** As soon as the transaction is committed. */
    public static TaskOptions now() {
        return NOW;
    }

    /** Not before the duration is over. */
    public static TaskOptions after(Duration delay) {
        return new TaskOptions(delay, null, null);
    }

    /** Not before the given time. */
    public static TaskOptions at(Instant time) {
        return new TaskOptions(Duration.ZERO, time, null);
    }

    /**
     * No second task of this name and key is enqueued while one waits or runs.
     *
     * @throws IllegalArgumentException if the key is empty, has more than 200 characters, or one that a database cannot
     *     store
     */
    public TaskOptions key(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("Invalid key of a task: it has " + key.length()
                    + " characters, and 1 to " + LONGEST_KEY + " are possible");
        }
        if (!WireText.isStorable(key)) {
            throw new IllegalArgumentException("Invalid key of a task: it has a character that cannot be stored");
        }
        return new TaskOptions(delay, time, key);
    }

    /** Returns the time from which on the task may run, if it is enqueued at the given one. */
    public Instant dueAt(Instant now) {
        return time == null ? now.plus(delay) : time;
    }

    /** Returns the key, or {@code null} without one. */
    public @Nullable String key() {
        return key;
    }
}
