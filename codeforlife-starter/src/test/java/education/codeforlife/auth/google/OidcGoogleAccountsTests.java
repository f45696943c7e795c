package education.codeforlife.auth.google;

import education.codeforlife.auth.jose.TestKeySettings;
import education.codeforlife.auth.jose.VerificationKeys;
import education.codeforlife.auth.test.GoogleAccountsContract;
import education.codeforlife.auth.test.LocalOAuthServer;
import education.codeforlife.settings.test.MutableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;

/** The accounts of a server that answers as Google does. */
class OidcGoogleAccountsTests extends GoogleAccountsContract {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Set<String> REDIRECTS = Set.of(
            "https://www.codeforlife.education/login/google", "https://www.codeforlife.education/register/google");

    private final MutableClock clock = new MutableClock();

    @AutoClose
    private final LocalOAuthServer server = LocalOAuthServer.start(clock);

    private final OidcGoogleAccounts accounts = OidcGoogleAccounts.of(
            new GoogleSettings(
                    LocalOAuthServer.CLIENT_ID,
                    LocalOAuthServer.CLIENT_SECRET,
                    REDIRECTS,
                    server.issuer(),
                    server.tokenUri(),
                    Duration.ZERO,
                    TIMEOUT,
                    TIMEOUT),
            VerificationKeys.of(TestKeySettings.of(server.jwkSetUri()), clock),
            clock);

    @Override
    protected GoogleAccounts accounts() {
        return accounts;
    }

    @Override
    protected String issueCode(GoogleIdentity identity, String codeVerifier, String redirectUri) {
        var claims = new HashMap<String, @Nullable Object>();
        claims.put("sub", identity.subject());
        claims.put("email", identity.email());
        claims.put("given_name", identity.givenName());
        claims.put("family_name", identity.familyName());
        return server.code(codeVerifier, redirectUri, claims);
    }

    @Override
    protected Map<String, String> issueWorthlessCodes(String codeVerifier, String redirectUri) {
        var now = clock.instant().getEpochSecond();
        return Map.of(
                "foreign audience", server.code(codeVerifier, redirectUri, Map.of("aud", "another-client")),
                "foreign issuer", server.code(codeVerifier, redirectUri, Map.of("iss", "https://evil.example")),
                "expired token", server.code(codeVerifier, redirectUri, Map.of("iat", now - 600, "exp", now - 1)),
                "e-mail not verified", server.code(codeVerifier, redirectUri, Map.of("email_verified", false)),
                "unsigned token", server.unsignedCode(codeVerifier, redirectUri),
                "forged signature", server.forgedCode(codeVerifier, redirectUri));
    }

    @Override
    protected void goDown() {
        server.goDown();
    }
}
