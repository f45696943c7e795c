package education.codeforlife.auth.autoconfigure;

import education.codeforlife.api.Internal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long browsers in which users have signed in are remembered.
 *
 * @param lifetime Time after the last login when a browser is forgotten.
 * @param max Maximum number of users remembered for one browser, and of browsers for one user; the least recently
 *     used is forgotten first.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.auth.device")
public record DeviceProperties(
        @DefaultValue("400d") Duration lifetime,
        @DefaultValue("50") int max) {

    public DeviceProperties {
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.auth.device.lifetime: use a positive duration, not " + lifetime);
        }
        if (max < 1) {
            throw new IllegalArgumentException("Invalid codeforlife.auth.device.max: use at least 1, not " + max);
        }
    }
}
