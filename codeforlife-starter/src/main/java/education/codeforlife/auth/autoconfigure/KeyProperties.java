package education.codeforlife.auth.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.jose.KeySettings;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the published keys of an issuer of tokens are loaded.
 *
 * @param lifetime Time after which the keys are loaded again.
 * @param refetchInterval Minimum time between two loads that an unknown key id causes.
 * @param outage Time for which loaded keys are used when the issuer cannot be reached.
 * @param connectTimeout Connect timeout.
 * @param readTimeout Read timeout.
 * @since 0.1.0
 */
@Internal
public record KeyProperties(
        @DefaultValue("15m") Duration lifetime,
        @DefaultValue("1m") Duration refetchInterval,
        @DefaultValue("6h") Duration outage,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("3s") Duration readTimeout) {

    KeySettings toSettings(URI uri) {
        return new KeySettings(uri, lifetime, refetchInterval, outage, connectTimeout, readTimeout);
    }
}
