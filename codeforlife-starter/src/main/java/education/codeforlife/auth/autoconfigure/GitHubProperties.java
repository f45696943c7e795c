package education.codeforlife.auth.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.github.GitHubSettings;
import education.codeforlife.auth.jose.KeySettings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Workflows of GitHub Actions as callers.
 *
 * @param audience Audience that tokens must have; if not set, workflows are not accepted as callers.
 * @param issuer Issuer that tokens must have.
 * @param jwkSetUri Address of the issuer's keys; derived from the issuer if not set.
 * @param clockSkew Maximum difference between GitHub's clock and that of the service; at most 5 minutes.
 * @param keys How the issuer's keys are loaded.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.github")
public record GitHubProperties(
        @Nullable String audience,
        @DefaultValue(GitHubSettings.ISSUER) String issuer,
        @Nullable URI jwkSetUri,
        @DefaultValue("30s") Duration clockSkew,
        @NestedConfigurationProperty @DefaultValue KeyProperties keys) {

    GitHubSettings toSettings() {
        return new GitHubSettings(audience == null ? "" : audience, issuer, clockSkew);
    }

    KeySettings toKeySettings() {
        return keys.toSettings(jwkSetUri == null ? URI.create(issuer + "/.well-known/jwks") : jwkSetUri);
    }
}
