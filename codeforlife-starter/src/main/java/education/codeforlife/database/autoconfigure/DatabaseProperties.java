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
 * @param trustedNetwork whether the network between the service and its database is closed to others, so that the
 *     service need not verify the server's certificate
 * @param waiting how many requests wait for a connection
 * @param retry when a transaction is run again after a deadlock or a serialization failure
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.database")
public record DatabaseProperties(
        @DefaultValue("false") boolean trustedNetwork,
        @DefaultValue Waiting waiting,
        @DefaultValue Retry retry) {

    /**
     * How many requests wait for a connection, each of which holds a thread of the web server; further ones are
     * answered with 503.
     *
     * @param max while the pool gives connections
     * @param maxStalled while the pool does not, because the database is away or every connection is stuck
     * @param stalledAfter how long the pool gives no connection to those who wait until it counts as stalled
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
     * @param maxRetries how often, after the first attempt
     * @param delay how long to wait before the first retry
     * @param multiplier by how much the delay grows from one retry to the next
     * @param jitter how much the delay varies at random, so that two transactions do not meet again
     * @param maxDelay how long to wait at most
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
