package education.codeforlife.task;

import education.codeforlife.platform.Preview;

/**
 * What happens to the runs of a cron expression that were missed, since no node was there.
 *
 * @since 0.1.0
 */
@Preview
public enum MissedRun {
    /** The task runs once, for all that were missed. */
    RUN,
    /** The task waits for the next time. */
    SKIP
}
