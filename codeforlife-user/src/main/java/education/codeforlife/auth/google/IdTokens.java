package education.codeforlife.auth.google;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Verifies ID tokens as OpenID Connect Core, section 3.1.3.7, demands; only those of a verified e-mail are good. */
final class IdTokens {

    private final JwtDecoder decoder;

    IdTokens(ClientRegistration registration, GoogleSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
        var nimbus = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        nimbus.setClaimSetConverter(MappedJwtClaimSetConverter.withDefaults(
                Map.of(JwtClaimNames.ISS, issuer -> canonical(issuer, settings.issuer()))));
        nimbus.setJwtValidator(validator(registration, settings, clock));
        decoder = nimbus;
    }

    /**
     * Returns the verified ID token.
     *
     * @throws JwtException if the token is absent or invalid, or cannot be verified
     */
    Jwt verify(OAuth2AccessTokenResponse tokens) {
        if (tokens.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String token) {
            return decoder.decode(token);
        }
        throw new BadJwtException("The answer does not contain an ID token");
    }

    /** Google leaves the scheme of its name out at times. */
    private static String canonical(@Nullable Object claimed, URI issuer) {
        var name = issuer.toString();
        if (name.equals(claimed) || name.equals(issuer.getScheme() + "://" + claimed)) return name;
        throw new BadJwtException("The issuer of the ID token is not the configured one");
    }

    private static OAuth2TokenValidator<Jwt> validator(
            ClientRegistration registration, GoogleSettings settings, Clock clock) {
        var standard = new OidcIdTokenValidator(registration);
        standard.setClock(clock);
        standard.setClockSkew(settings.clockSkew());
        return new DelegatingOAuth2TokenValidator<>(
                standard, new JwtClaimValidator<Object>("email_verified", Boolean.TRUE::equals));
    }
}
