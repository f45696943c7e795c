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
 * @param clientId Given by Google; without it, users cannot sign in with Google.
 * @param clientSecret Given by Google.
 * @param redirectUris Where the front end lets people come back to, as registered with Google.
 * @param issuer Who has to have issued ID tokens.
 * @param tokenUri Where codes are redeemed.
 * @param jwkSetUri Where the issuer's keys are.
 * @param clockSkew By how much Google's clock may differ.
 * @param connectTimeout How long connecting to redeem a code may take.
 * @param readTimeout How long to wait until it is redeemed.
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
