package education.codeforlife.rpc.jose;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Decoders of tokens of one type, for one audience, signed by ES256 with a key of their issuer, and valid now. */
final class TokenDecoders {

    private static final int MAX_ID = 100;

    private TokenDecoders() {}

    /**
     * @param audience this service
     * @param keys by issuer; none for one that is not trusted
     * @param lifetime the longest that is accepted
     */
    static JwtDecoder of(
            String type,
            String audience,
            Function<@Nullable String, List<ECPublicKey>> keys,
            Duration lifetime,
            Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(type)));
        processor.setJWTClaimsSetAwareJWSKeySelector((header, claims, context) ->
                JWSAlgorithm.ES256.equals(header.getAlgorithm()) ? keys.apply(claims.getIssuer()) : List.of());
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators do
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                timestamps(clock),
                new JwtAudienceValidator(audience),
                text(JwtClaimNames.SUB),
                text(JwtClaimNames.JTI),
                new JwtClaimValidator<Instant>(
                        JwtClaimNames.EXP, end -> end != null && !end.isAfter(latest(lifetime, clock))))));
        return decoder;
    }

    /** Returns the latest end of a token that was made now, so that an issuer cannot make one that lasts. */
    private static Instant latest(Duration lifetime, Clock clock) {
        return clock.instant().plus(lifetime).plus(TokenFormat.CLOCK_SKEW);
    }

    private static OAuth2TokenValidator<Jwt> timestamps(Clock clock) {
        var timestamps = new JwtTimestampValidator(TokenFormat.CLOCK_SKEW);
        timestamps.setClock(clock);
        timestamps.setAllowEmptyExpiryClaim(false);
        return timestamps;
    }

    private static OAuth2TokenValidator<Jwt> text(String claim) {
        return new JwtClaimValidator<Object>(
                claim, value -> value instanceof String text && !text.isBlank() && text.length() <= MAX_ID);
    }
}
