package education.codeforlife.task;

import education.codeforlife.platform.Preview;
import java.util.Collection;
import java.util.List;

/**
 * Enqueues the tasks of the service, in the transaction of the caller: without its commit, no task runs.
 *
 * <pre>{@code
 * tasks.enqueue(AccountTasks.SEND_REMINDER, new Reminder(user.getId(), 1));
 * }</pre>
 *
 * <p>Payloads are JSON of at most 64 KiB. They are read tolerantly, so that a new version of the service runs the tasks of
 * the former one: fields that are unknown are ignored.
 *
 * @since 0.1.0
 */
@Preview
public interface Tasks {

    /**
     * Enqueues a task.
     *
     * @return whether it was enqueued; false if one with its key waits or runs
     * @throws IllegalArgumentException if no method of the service is annotated {@link Task} with this name and payload, or
     *     the payload is too large
     */
    <T> boolean enqueue(TaskDescriptor<T> task, T payload, TaskOptions options);

    /** Enqueues a task to run as soon as the transaction is committed. */
    default <T> void enqueue(TaskDescriptor<T> task, T payload) {
        enqueueAll(task, List.of(payload), TaskOptions.now());
    }

    /** Enqueues a task without a payload. */
    boolean enqueue(TaskDescriptor<Void> task, TaskOptions options);

    /** Enqueues a task without a payload, to run as soon as the transaction is committed. */
    default void enqueue(TaskDescriptor<Void> task) {
        enqueue(task, TaskOptions.now());
    }

    /**
     * Enqueues a task for each payload, in one batch.
     *
     * @throws IllegalArgumentException as for one; also if the options have a key
     */
    <T> void enqueueAll(TaskDescriptor<T> task, Collection<? extends T> payloads, TaskOptions options);

    /** Enqueues a task for each payload, to run as soon as the transaction is committed. */
    default <T> void enqueueAll(TaskDescriptor<T> task, Collection<? extends T> payloads) {
        enqueueAll(task, payloads, TaskOptions.now());
    }
}
