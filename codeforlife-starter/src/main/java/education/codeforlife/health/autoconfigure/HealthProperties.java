package education.codeforlife.health.autoconfigure;

import education.codeforlife.api.Internal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How health is reported.
 *
 * @param cacheFor Time for which clients may cache a healthy report. They must not cache any other report.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.health")
public record HealthProperties(@DefaultValue("30s") Duration cacheFor) {}
