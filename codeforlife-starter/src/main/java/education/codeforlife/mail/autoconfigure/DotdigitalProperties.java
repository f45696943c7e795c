package education.codeforlife.mail.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.mail.dotdigital.DotdigitalSettings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent by Dotdigital.
 *
 * @param auth Value of the authorization header, a secret; if not set, Dotdigital is not used.
 * @param region Region of the account, such as r1.
 * @param url Address of the API; derived from the region if not set.
 * @param connectTimeout Connect timeout.
 * @param timeout Maximum time until an answer; after it, a mail is sent once more.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.mail.dotdigital")
public record DotdigitalProperties(
        @Nullable String auth,
        @DefaultValue("r1") String region,
        @Nullable URI url,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout) {

    DotdigitalSettings toSettings() {
        return DotdigitalSettings.of(region, url, auth == null ? "" : auth, connectTimeout, timeout);
    }

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return "DotdigitalProperties[region=" + region + ", url=" + url + "]";
    }
}
