package education.codeforlife.auth.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.auth.jose.TestKeySettings;
import education.codeforlife.auth.jose.VerificationKeys;
import education.codeforlife.auth.test.LocalOAuthServer;
import education.codeforlife.settings.test.MutableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Google may answer, good and bad. */
class OidcGoogleAccountsIntegrationTests {

    private static final String VERIFIER = "a".repeat(43);
    private static final String REDIRECT = "https://www.codeforlife.education/login/google";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final MutableClock clock = new MutableClock();

    @AutoClose
    private final LocalOAuthServer server = LocalOAuthServer.start(clock);

    private final OidcGoogleAccounts accounts = accounts(LocalOAuthServer.CLIENT_SECRET, Duration.ofSeconds(5));

    @Test
    void aCodeTellsTheAccount() {
        assertThat(exchange(Map.of()))
                .isEqualTo(new GoogleIdentity(
                        "1234567890", "ada@example.com", "Ada", "Lovelace", LocalOAuthServer.REFRESH_TOKEN));
    }

    @Test
    void namesMayBeMissing() {
        var identity = exchange(without("given_name", "family_name"));
        assertThat(identity.givenName()).isNull();
        assertThat(identity.familyName()).isNull();
    }

    @Test
    void anIdentityDoesNotTellItselfToLogs() {
        assertThat(exchange(Map.of())).hasToString("GoogleIdentity");
    }

    @Test
    void theIssuerMayLeaveItsSchemeOut() {
        assertThat(exchange(Map.of("iss", server.issuer().getAuthority()))).isNotNull();
    }

    @Test
    void aForeignIssuerIsRefused() {
        assertRefused(Map.of("iss", "https://accounts.google.com.evil.example"));
        assertRefused(Map.of("iss", "evil.example"));
        assertRefused(Map.of("iss", "https://" + server.issuer().getAuthority()));
        assertRefused(Map.of("iss", 5));
    }

    @Test
    void aForeignAudienceIsRefused() {
        assertRefused(Map.of("aud", "another-client"));
    }

    @Test
    void aForeignAuthorizedPartyIsRefused() {
        assertRefused(Map.of("azp", "another-client"));
        var several = without("azp");
        several.put("aud", List.of(LocalOAuthServer.CLIENT_ID, "another-client"));
        assertRefused(several);
    }

    @Test
    void anExpiredIdTokenIsRefused() {
        long now = clock.instant().getEpochSecond();
        assertThat(exchange(Map.of("iat", now - 600, "exp", now - SKEW.toSeconds())))
                .isNotNull();
        assertRefused(Map.of("iat", now - 600, "exp", now - SKEW.toSeconds() - 1));
    }

    @Test
    void anIdTokenOfTheFutureIsRefused() {
        var issued = clock.instant().plus(SKEW).plusSeconds(1);
        assertRefused(
                Map.of("iat", issued.getEpochSecond(), "exp", issued.plus(LIFE).getEpochSecond()));
    }

    @Test
    void anEmailThatIsNotVerifiedIsRefused() {
        assertRefused(Map.of("email_verified", false));
        assertRefused(Map.of("email_verified", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "aud", "exp", "email", "email_verified"})
    void aMissingClaimIsRefused(String claim) {
        assertRefused(without(claim));
    }

    @Test
    void aForeignKeyIsRefused() {
        try (var foreign = LocalOAuthServer.start(clock)) {
            var settings = settings(foreign, LocalOAuthServer.CLIENT_SECRET, Duration.ofSeconds(5));
            var keys = VerificationKeys.of(TestKeySettings.of(server.jwkSetUri()), clock);
            var claims = Map.of("iss", server.issuer().toString());
            var code = foreign.code(VERIFIER, REDIRECT, claims);
            assertRefused(OidcGoogleAccounts.of(settings, keys, clock), code, VERIFIER, REDIRECT);
        }
    }

    @Test
    void aCodeIsGoodForOneExchange() {
        var code = code(Map.of());
        accounts.exchange(code, VERIFIER, REDIRECT);
        assertRefused(accounts, code, VERIFIER, REDIRECT);
    }

    @Test
    void anotherVerifierIsRefused() {
        assertRefused(accounts, code(Map.of()), "b".repeat(43), REDIRECT);
    }

    @Test
    void anUnknownCodeIsRefused() {
        assertRefused(accounts, "unknown", VERIFIER, REDIRECT);
    }

    @Test
    void aWrongSecretIsRefused() {
        assertRefused(accounts("wrong", Duration.ofSeconds(5)), code(Map.of()), VERIFIER, REDIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.codeforlife.education/login/google/",
                "https://WWW.codeforlife.education/login/google",
                "https://www.codeforlife.education/login/google?x=1",
                "https://evil.example/login/google",
                ""
            })
    void anotherRedirectUriIsRefusedWithoutAskingGoogle(String redirect) {
        assertRefused(accounts, code(Map.of()), VERIFIER, redirect);
        assertThat(server.tokenRequests()).isZero();
    }

    @Test
    void malformedVerifierIsRejectedWithoutCallingGoogle() {
        for (var verifier : List.of("", "a".repeat(42), "a".repeat(129), "a".repeat(42) + "!", "ä".repeat(43))) {
            assertRefused(accounts, code(Map.of()), verifier, REDIRECT);
        }
        assertRefused(accounts, " ", VERIFIER, REDIRECT);
        assertThat(server.tokenRequests()).isZero();
    }

    @Test
    void theLongestVerifierIsAccepted() {
        var verifier = "-._~aZ09".repeat(16);
        var code = server.code(verifier, REDIRECT, Map.of());
        assertThat(accounts.exchange(code, verifier, REDIRECT)).isNotNull();
    }

    @Test
    void aGoogleThatIsDownIsARefusal() {
        server.goDown();
        assertRefused(Map.of());
    }

    @Test
    @Timeout(30)
    void aGoogleThatDoesNotAnswerIsGivenUp() {
        server.fallSilent();
        assertRefused(
                accounts(LocalOAuthServer.CLIENT_SECRET, Duration.ofMillis(50)), code(Map.of()), VERIFIER, REDIRECT);
    }

    private OidcGoogleAccounts accounts(String secret, Duration timeout) {
        var keys = VerificationKeys.of(TestKeySettings.of(server.jwkSetUri()), clock);
        return OidcGoogleAccounts.of(settings(server, secret, timeout), keys, clock);
    }

    private GoogleSettings settings(LocalOAuthServer endpoint, String secret, Duration timeout) {
        return new GoogleSettings(
                LocalOAuthServer.CLIENT_ID,
                secret,
                Set.of(REDIRECT),
                server.issuer(),
                endpoint.tokenUri(),
                SKEW,
                timeout,
                timeout);
    }

    private String code(Map<String, ? extends @Nullable Object> claims) {
        return server.code(VERIFIER, REDIRECT, claims);
    }

    private GoogleIdentity exchange(Map<String, ? extends @Nullable Object> claims) {
        return accounts.exchange(code(claims), VERIFIER, REDIRECT);
    }

    private void assertRefused(Map<String, ? extends @Nullable Object> claims) {
        assertRefused(accounts, code(claims), VERIFIER, REDIRECT);
    }

    private static void assertRefused(OidcGoogleAccounts accounts, String code, String verifier, String redirect) {
        assertThatExceptionOfType(GoogleExchangeException.class)
                .isThrownBy(() -> accounts.exchange(code, verifier, redirect))
                .withMessage("Failed to exchange code for access token.")
                .withNoCause();
    }

    private static Map<String, @Nullable Object> without(String... claims) {
        var missing = new HashMap<String, @Nullable Object>();
        for (var claim : claims) missing.put(claim, null);
        return missing;
    }
}
