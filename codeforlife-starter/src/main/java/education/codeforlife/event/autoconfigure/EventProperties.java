package education.codeforlife.event.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.event.jdbc.EventSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are sent and handled.
 *
 * @param batchSize Maximum number of events in one batch.
 * @param pollingInterval Time between two polls of the outbox, across all nodes.
 * @param takeoverDelay Time after which another node continues with the events of a node that has died.
 * @param retryDelay Time from the first failure of an event to its next attempt; it doubles with each failure.
 * @param maxRetryDelay Maximum time from a failure of an event to its next attempt.
 * @param inboxRetention Time for which a group recognises and ignores an event that is delivered again.
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
