package education.codeforlife.event.dbscheduler;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recurring task that looks at the outbox, on one node at a time: the guarantee that each event is sent.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class OutboxPoll {

    /** The task's name; those of a service begin with the name of the service. */
    public static final String NAME = "codeforlife.poll_outbox";

    private static final Logger LOGGER = LoggerFactory.getLogger(OutboxPoll.class);

    private OutboxPoll() {}

    /**
     * Returns the task.
     *
     * @param interval from the end of one run to the next
     */
    public static RecurringTask<Void> of(Runnable poll, Duration interval) {
        return Tasks.recurring(NAME, FixedDelay.of(interval)).execute((instance, context) -> run(poll));
    }

    /** The next run is not delayed by a failure. */
    private static void run(Runnable poll) {
        try {
            poll.run();
        } catch (RuntimeException e) {
            LOGGER.warn("The outbox of events cannot be looked at", e);
        }
    }
}
