package education.codeforlife.task;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.StoredTask.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of the service, for its operators.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public interface TaskStore {

    /**
     * The tasks that an operator asks for.
     *
     * @param name of the tasks, with that of the service; {@code null} for all
     * @param state {@code null} for all
     */
    record Query(@Nullable String name, @Nullable State state) {

        /** All tasks. */
        public static final Query ALL = new Query(null, null);
    }

    /** The property that orders a list. */
    enum Property {
        ID,
        NAME,
        DUE_AT,
        FAILED_AT
    }

    /** One term of the order of a list. */
    record Order(Property property, boolean descending) {}

    /** What became of a change. */
    enum Change {
        DONE,
        /** A task with the id does not exist. */
        UNKNOWN,
        /** Only failed tasks are retried. */
        NOT_FAILED,
        /** A running task cannot be cancelled. */
        RUNNING,
        /** Another task with the same name and key waits or runs. */
        KEY_TAKEN,
        /** A task that runs by its cron expression waits for its next time. */
        RECURRING
    }

    /** Returns the number of tasks. */
    long count(Query query);

    /** Returns some of the tasks; those that are equal otherwise in the order of their ids. */
    List<StoredTask> find(Query query, List<Order> order, long offset, int limit);

    /** Returns the task with the id. */
    Optional<StoredTask> find(long id);

    /** Enqueues a failed task again, with all of its attempts before it. */
    Change retry(long id);

    /**
     * Enqueues the failed tasks with a name again, with all of their attempts before them.
     *
     * @return how many there were, without those whose key another task has
     */
    int retryAll(String name);

    /** Deletes a task that waits, or is kept as failed. */
    Change cancel(long id);

    /** Deletes the failed tasks with a name. @return how many there were */
    int cancelFailed(String name);
}
