package education.codeforlife.auth.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.jose.KeySettings;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the published keys of an issuer of tokens are loaded.
 *
 * @param lifetime After which they are loaded again.
 * @param refetchInterval Within which an unknown key id loads them again once at most.
 * @param outage How long they are used at most after they were last loaded, when the issuer is down.
 * @param connectTimeout How long connecting may take.
 * @param readTimeout How long to wait for the answer.
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
