package education.codeforlife.task.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.task.dbscheduler.RetryDelays;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node runs tasks.
 *
 * @param enabled Whether this node runs tasks, or watches that other nodes do. It is false in tests by default.
 * @param threads Number of tasks that this node runs at the same time.
 * @param pollingInterval Time between two polls for due tasks.
 * @param heartbeatInterval Time between two signs of life of a running task; after four missing ones, another node runs
 *     it.
 * @param retryDelay Time from the first failure of a task to its next attempt; it doubles with each failure.
 * @param maxRetryDelay Maximum time from a failure of a task to its next attempt.
 * @param shutdownWait Time that running tasks have to finish when the node stops.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.task")
public record TaskProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") int threads,
        @DefaultValue("1s") Duration pollingInterval,
        @DefaultValue("1m") Duration heartbeatInterval,
        @DefaultValue("10s") Duration retryDelay,
        @DefaultValue("1h") Duration maxRetryDelay,
        @DefaultValue("20s") Duration shutdownWait) {

    RetryDelays delays() {
        return new RetryDelays(retryDelay, maxRetryDelay);
    }
}
