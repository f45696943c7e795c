package education.codeforlife.auth.github;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import education.codeforlife.api.Internal;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.util.StringUtils;

/**
 * Verifies tokens of GitHub Actions: signed by RS256 with a published key, by the issuer, for our audience, and valid
 * now. Whether the workflow may do something is up to {@link IsGitHubWorkflow}.
 *
 * @since 0.1.0
 */
@Internal
public final class GitHubTokens {

    private final JwtAuthenticationProvider provider;

    private GitHubTokens(GitHubSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
        provider = new JwtAuthenticationProvider(decoder(settings, keys, clock));
        provider.setJwtAuthenticationConverter(token -> new GitHubWorkflowAuthentication(GitHubWorkflow.of(token)));
    }

    /**
     * Returns a verifier of the tokens that the settings describe.
     *
     * @param keys the issuer's keys
     */
    public static GitHubTokens of(GitHubSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
        return new GitHubTokens(settings, keys, clock);
    }

    /**
     * Verifies a bearer token and returns its workflow.
     *
     * @throws InvalidBearerTokenException if the token is not valid
     * @throws AuthenticationServiceException if GitHub's keys cannot be loaded
     */
    public Authentication authenticate(Authentication bearer) {
        return provider.authenticate(bearer);
    }

    private static JwtDecoder decoder(GitHubSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                JwtTypeValidator.jwt(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.audience()),
                timestamps(settings, clock),
                present(JwtClaimNames.SUB),
                present(GitHubWorkflow.REPOSITORY),
                present(GitHubWorkflow.REF))));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> timestamps(GitHubSettings settings, Clock clock) {
        var timestamps = new JwtTimestampValidator(settings.clockSkew());
        timestamps.setClock(clock);
        timestamps.setAllowEmptyExpiryClaim(false);
        timestamps.setAllowEmptyNotBeforeClaim(false);
        return timestamps;
    }

    private static OAuth2TokenValidator<Jwt> present(String claim) {
        return new JwtClaimValidator<Object>(claim, value -> value instanceof String text && StringUtils.hasText(text));
    }
}
