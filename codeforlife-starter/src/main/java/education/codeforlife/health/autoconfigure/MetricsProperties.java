package education.codeforlife.health.autoconfigure;

import education.codeforlife.api.Internal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The caller that may read the metrics.
 *
 * @param username User name with which Prometheus reads the metrics, by HTTP Basic.
 * @param password Password of Prometheus, of 32 characters or more. Without one, the metrics are closed.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.metrics")
public record MetricsProperties(
        @DefaultValue("prometheus") String username,
        @DefaultValue("") String password) {

    @Override
    public String toString() {
        return "MetricsProperties[username=" + username + "]";
    }
}
