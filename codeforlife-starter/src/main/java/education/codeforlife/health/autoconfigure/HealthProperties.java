package education.codeforlife.health.autoconfigure;

import education.codeforlife.api.Internal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How health is reported.
 *
 * @param cacheFor Time for which whoever asked may keep a healthy report; others are not kept.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.health")
public record HealthProperties(@DefaultValue("30s") Duration cacheFor) {}
