package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.CleanUp;
import java.time.Duration;

/**
 * The recurring task that runs the clean-up, on one node at a time.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class CleanUpTask {

    /** The task's name; those of a service begin with the name of the service. */
    public static final String NAME = "codeforlife.clean_up";

    private CleanUpTask() {}

    /**
     * Returns the task.
     *
     * @param interval from the end of one run to the next
     */
    public static RecurringTask<Void> of(CleanUp cleanUp, Duration interval) {
        return Tasks.recurring(NAME, FixedDelay.of(interval))
                .execute((instance, context) ->
                        cleanUp.runUntil(() -> context.getSchedulerState().isShuttingDown()));
    }
}
