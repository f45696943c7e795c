package education.codeforlife.event.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.event.jdbc.EventSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are sent and handled.
 *
 * @param batchSize Events that are sent at once.
 * @param pollingInterval Time from the end of one look at the outbox to the next, of all nodes together.
 * @param takeoverDelay Time from the death of a node to the moment at which another one goes on with its events.
 * @param retryDelay Time from the first failure of an event to its next attempt; it doubles with each failure.
 * @param maxRetryDelay Time from a failure of an event to its next attempt at most.
 * @param inboxRetention Time for which a group recognises an event that is delivered again.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.event")
public record EventProperties(
        @DefaultValue("100") int batchSize,
        @DefaultValue("500ms") Duration pollingInterval,
        @DefaultValue("10s") Duration takeoverDelay,
        @DefaultValue("1s") Duration retryDelay,
        @DefaultValue("1h") Duration maxRetryDelay,
        @DefaultValue("8d") Duration inboxRetention) {

    EventSettings toSettings() {
        return new EventSettings(batchSize, takeoverDelay, retryDelay, maxRetryDelay);
    }
}
