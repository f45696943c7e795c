package education.codeforlife.task.dbscheduler;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.time.Duration;

/**
 * The way in which a node runs tasks.
 *
 * @param name of the node, which its rows carry while it runs them
 * @param table the table of tasks with its schema
 * @param threads the number of tasks that run at once
 * @param pollingInterval the time between two questions for due tasks
 * @param heartbeatInterval the time between two signs of life; after four missing ones, another node runs the task
 * @param shutdownWait the time that running tasks have when the node stops
 * @since 0.1.0
 */
@Internal
@Preview
public record SchedulerSettings(
        String name,
        String table,
        int threads,
        Duration pollingInterval,
        Duration heartbeatInterval,
        Duration shutdownWait) {}
