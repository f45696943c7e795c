package education.codeforlife.task;

import education.codeforlife.platform.Preview;
import java.util.regex.Pattern;

/**
 * The name of a task and the type of its payload, which is all that the code that enqueues it needs to know:
 *
 * <pre>{@code
 * TaskDescriptor<Reminder> SEND_REMINDER = TaskDescriptor.of("send_reminder", Reminder.class);
 * }</pre>
 *
 * @param name that of the {@link Task}
 * @param payload written as JSON; {@code Void} if there is none
 * @since 0.1.0
 */
@Preview
public record TaskDescriptor<T>(String name, Class<T> payload) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*(\\.[a-z][a-z0-9]*(_[a-z0-9]+)*)?");

    /** @throws IllegalArgumentException if the name is not in snake_case */
    public TaskDescriptor {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Invalid name " + name + " of a task: write it as send_reminder");
        }
    }

    /** @throws IllegalArgumentException if the name is not in snake_case */
    public static <T> TaskDescriptor<T> of(String name, Class<T> payload) {
        return new TaskDescriptor<>(name, payload);
    }

    /** A task without a payload. @throws IllegalArgumentException if the name is not in snake_case */
    public static TaskDescriptor<Void> of(String name) {
        return new TaskDescriptor<>(name, Void.class);
    }
}
