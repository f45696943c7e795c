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
 * @param audience What tokens have to be issued for; without it, no workflow is known.
 * @param issuer Who has to have issued them.
 * @param jwkSetUri Where the issuer's keys are; below the issuer if not set.
 * @param clockSkew By how much GitHub's clock may differ, 5 minutes at most.
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
