package education.codeforlife.database.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.database.ConnectionQueue;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.retry.RetryPolicy;

/**
 * How a service reaches its database.
 *
 * @param trustedNetwork Whether the network between the service and its database is closed to others. If true, the
 *     server's certificate need not be verified.
 * @param multiRowUpdates Whether Hibernate sends a batch of updates of single rows as one statement.
 * @param waiting how many requests wait for a connection
 * @param retry when a transaction is run again after a deadlock or a serialization failure
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.database")
public record DatabaseProperties(
        @DefaultValue("false") boolean trustedNetwork,
        @DefaultValue("true") boolean multiRowUpdates,
        @DefaultValue Waiting waiting,
        @DefaultValue Retry retry) {

    /**
     * How many requests wait for a connection, each of which holds a thread of the web server; further ones are
     * answered with 503.
     *
     * @param max Maximum number of requests that wait for a connection while the pool hands out connections.
     * @param maxStalled Maximum number of requests that wait while the pool is stalled, because the database is
     *     away or all connections are stuck.
     * @param stalledAfter Time without a connection for a waiting request after which the pool counts as stalled.
     * @since 0.1.0
     */
    public record Waiting(
            @DefaultValue("120") int max,
            @DefaultValue("20") int maxStalled,
            @DefaultValue("500ms") Duration stalledAfter) {

        ConnectionQueue.Settings toSettings() {
            return new ConnectionQueue.Settings(max, maxStalled, stalledAfter);
        }
    }

    /**
     * When a transaction is run again.
     *
     * @param maxRetries Maximum number of retries after the first attempt.
     * @param delay Delay before the first retry.
     * @param multiplier Factor by which the delay grows with each retry.
     * @param jitter Random variation of the delay, so that two transactions do not collide again.
     * @param maxDelay Maximum delay before a retry.
     * @since 0.1.0
     */
    public record Retry(
            @DefaultValue("2") long maxRetries,
            @DefaultValue("20ms") Duration delay,
            @DefaultValue("2") double multiplier,
            @DefaultValue("20ms") Duration jitter,
            @DefaultValue("500ms") Duration maxDelay) {

        RetryPolicy toPolicy(Predicate<Throwable> isRetryable) {
            return RetryPolicy.builder()
                    .maxRetries(maxRetries)
                    .delay(delay)
                    .multiplier(multiplier)
                    .jitter(jitter)
                    .maxDelay(maxDelay)
                    .predicate(isRetryable)
                    .build();
        }
    }
}
