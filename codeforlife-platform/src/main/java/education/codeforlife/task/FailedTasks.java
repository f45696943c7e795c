package education.codeforlife.task;

import education.codeforlife.platform.Preview;
import java.util.List;

/**
 * The tasks of the service that failed for good, which are kept until they are retried or cancelled.
 *
 * @since 0.1.0
 */
@Preview
public interface FailedTasks {

    /** Returns the tasks that failed last, the latest first. */
    List<FailedTask> latest(int limit);

    /** Returns the number of failed tasks. */
    long count();

    /**
     * Enqueues the task again, with all of its attempts before it.
     *
     * @return false if there is none with the id, or another one with its key waits or runs
     */
    boolean retry(long id);

    /**
     * Deletes the task.
     *
     * @return false if there is none with the id
     */
    boolean cancel(long id);
}
