package education.codeforlife.auth.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.google.GoogleSettings;
import education.codeforlife.auth.jose.KeySettings;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in with Google accounts.
 *
 * @param clientId Client id from Google; if not set, users cannot sign in with Google.
 * @param clientSecret Client secret from Google.
 * @param redirectUris Addresses of the front end to which Google may redirect, as registered with Google.
 * @param issuer Issuer that ID tokens must have.
 * @param tokenUri Address at which authorization codes are redeemed.
 * @param jwkSetUri Address of the issuer's keys.
 * @param clockSkew Maximum difference between Google's clock and that of the service.
 * @param connectTimeout Connect timeout of the redemption of a code.
 * @param readTimeout Read timeout of the redemption of a code.
 * @param keys How the issuer's keys are loaded.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.auth.google")
public record GoogleProperties(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue Set<String> redirectUris,
        @DefaultValue("https://accounts.google.com") URI issuer,
        @DefaultValue("https://oauth2.googleapis.com/token") URI tokenUri,

        @DefaultValue("https://www.googleapis.com/oauth2/v3/certs")
        URI jwkSetUri,

        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @NestedConfigurationProperty @DefaultValue KeyProperties keys) {

    GoogleSettings toSettings() {
        return new GoogleSettings(
                clientId == null ? "" : clientId,
                clientSecret == null ? "" : clientSecret,
                redirectUris,
                issuer,
                tokenUri,
                clockSkew,
                connectTimeout,
                readTimeout);
    }

    KeySettings toKeySettings() {
        return keys.toSettings(jwkSetUri);
    }

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return "GoogleProperties[clientId=" + clientId + ", redirectUris=" + redirectUris + "]";
    }
}
