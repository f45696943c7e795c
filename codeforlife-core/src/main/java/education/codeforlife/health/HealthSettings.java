package education.codeforlife.health;

import education.codeforlife.api.Internal;
import java.time.Duration;

/**
 * The data of the service in health reports, and the time for which clients may cache them.
 *
 * @param appId the service's name
 * @param appVersion the version of it that runs
 * @param cacheFor how long a healthy report may be cached by the client; others are not cached
 * @since 0.1.0
 */
@Internal
public record HealthSettings(String appId, String appVersion, Duration cacheFor) {

    /** @throws IllegalArgumentException when the duration is negative */
    public HealthSettings {
        if (cacheFor.isNegative()) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.health.cache-for " + cacheFor + ": it must not be negative");
        }
    }
}
