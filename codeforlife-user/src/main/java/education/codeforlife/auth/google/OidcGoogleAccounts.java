package education.codeforlife.auth.google;

import education.codeforlife.api.Internal;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.util.StringUtils;

/**
 * Asks Google itself: redeems the code at the token endpoint, and believes the ID token that comes back if it is signed
 * by Google, for us, valid now, and of a verified e-mail.
 *
 * @since 0.1.0
 */
@Internal
public final class OidcGoogleAccounts implements GoogleAccounts {

    private static final Logger log = LoggerFactory.getLogger(OidcGoogleAccounts.class);
    private static final Pattern VERIFIER = Pattern.compile(CODE_VERIFIER);
    private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{1,40}");

    private final Set<String> redirectUris;
    private final TokenEndpoint endpoint;
    private final IdTokens idTokens;

    private OidcGoogleAccounts(GoogleSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
        var registration = Registration.of(settings);
        redirectUris = settings.redirectUris();
        endpoint = new TokenEndpoint(registration, settings);
        idTokens = new IdTokens(registration, settings, keys, clock);
    }

    /**
     * Returns the accounts of the client that the settings name.
     *
     * @param keys the issuer's keys
     */
    public static OidcGoogleAccounts of(GoogleSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
        return new OidcGoogleAccounts(settings, keys, clock);
    }

    @Override
    public Set<String> redirectUris() {
        return redirectUris;
    }

    @Override
    public GoogleIdentity exchange(String code, String codeVerifier, String redirectUri) {
        if (!isWellFormed(code, codeVerifier) || !redirectUris.contains(redirectUri))
            throw new GoogleExchangeException();
        try {
            var tokens = endpoint.redeem(code, codeVerifier, redirectUri);
            return identity(idTokens.verify(tokens), tokens);
        } catch (OAuth2AuthorizationException e) {
            throw refused(e.getError().getErrorCode());
        } catch (JwtException e) {
            throw refused("invalid_id_token");
        }
    }

    private static boolean isWellFormed(String code, String codeVerifier) {
        return StringUtils.hasText(code) && VERIFIER.matcher(codeVerifier).matches();
    }

    private static GoogleIdentity identity(Jwt idToken, OAuth2AccessTokenResponse tokens) {
        var refresh = tokens.getRefreshToken();
        return new GoogleIdentity(
                required(idToken.getSubject()),
                required(idToken.getClaimAsString("email")),
                idToken.getClaimAsString("given_name"),
                idToken.getClaimAsString("family_name"),
                refresh == null ? null : refresh.getTokenValue());
    }

    private static String required(@Nullable String claim) {
        if (!StringUtils.hasText(claim)) throw refused("invalid_id_token");
        return claim;
    }

    /** The code of the error tells operators of a wrong secret; anything longer could be what the caller sent. */
    private static GoogleExchangeException refused(String error) {
        log.warn("Google sign-in failed: {}", ERROR_CODE.matcher(error).matches() ? error : "unknown error");
        return new GoogleExchangeException();
    }
}
