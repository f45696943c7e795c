package education.codeforlife.auth.google;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import education.codeforlife.api.Internal;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
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
 * Redeems codes at Google's token endpoint, and verifies the ID token of the answer: signed by Google, issued for this
 * client, valid now, with a verified e-mail address.
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
        if (!isWellFormed(code, codeVerifier) || !redirectUris.contains(redirectUri)) {
            throw new GoogleExchangeException();
        }
        return identity(() -> endpoint.redeem(code, codeVerifier, redirectUri));
    }

    @Override
    public GoogleIdentity refresh(String refreshToken) {
        if (!StringUtils.hasText(refreshToken)) throw new GoogleExchangeException();
        return identity(() -> endpoint.refresh(refreshToken));
    }

    private GoogleIdentity identity(Supplier<OAuth2AccessTokenResponse> request) {
        try {
            var tokens = request.get();
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

    /** Logs the error's code, which reports a wrong secret to operators; a longer text could be the caller's input. */
    private static GoogleExchangeException refused(String error) {
        log.warn("Google sign-in failed: {}", ERROR_CODE.matcher(error).matches() ? error : "unknown error");
        return new GoogleExchangeException();
    }
}
