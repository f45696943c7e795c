package education.codeforlife.task.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.task.CleanUpSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How expired rows are deleted.
 *
 * @param enabled Whether a task deletes expired rows.
 * @param interval Time from the end of one run to the next, across all nodes.
 * @param batchSize Maximum number of rows that one statement deletes.
 * @param maxDuration Time after which a run does not begin another batch; the next run continues.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.clean-up")
public record CleanUpProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1h") Duration interval,
        @DefaultValue("1000") int batchSize,
        @DefaultValue("10m") Duration maxDuration) {

    CleanUpSettings toSettings() {
        return new CleanUpSettings(batchSize, maxDuration);
    }
}
