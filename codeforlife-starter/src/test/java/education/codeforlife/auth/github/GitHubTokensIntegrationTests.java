package education.codeforlife.auth.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import education.codeforlife.auth.jose.TestKeySettings;
import education.codeforlife.auth.jose.VerificationKeys;
import education.codeforlife.auth.test.LocalOAuthServer;
import education.codeforlife.settings.test.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

class GitHubTokensIntegrationTests {

    private static final String AUDIENCE = "https://fruits.example";
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final MutableClock clock = new MutableClock();

    @AutoClose
    private final LocalOAuthServer server = LocalOAuthServer.start(clock);

    private final GitHubTokens tokens = GitHubTokens.of(
            new GitHubSettings(AUDIENCE, server.issuer().toString(), SKEW),
            VerificationKeys.of(TestKeySettings.of(server.jwkSetUri()), clock),
            clock);

    @Test
    void aTokenTellsItsWorkflow() {
        assertThat(verify(token(Map.of("environment", "production"))))
                .isEqualTo(new GitHubWorkflow(
                        "octo-org/octo-repo",
                        "refs/heads/main",
                        "production",
                        "Release",
                        "octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main",
                        "42"));
    }

    @Test
    void aWorkflowIsNotAuthenticatedForSpringSecurity() {
        var authentication = tokens.authenticate(new BearerTokenAuthenticationToken(token(Map.of())));
        assertThat(new AuthenticationTrustResolverImpl().isAuthenticated(authentication))
                .isFalse();
    }

    @Test
    void algorithmConfusionIsRefused() throws JOSEException {
        var publicKey = server.key().toRSAPublicKey();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        for (var secret : List.of(publicKey.getEncoded(), pem.getBytes(StandardCharsets.US_ASCII))) {
            assertRefused(signed(
                    JWSAlgorithm.HS256, new MACSigner(secret), server.key().getKeyID()));
        }
    }

    @Test
    void anotherAlgorithmWithTheRightKeyIsRefused() throws JOSEException {
        var signer = new RSASSASigner(server.key());
        assertRefused(signed(JWSAlgorithm.RS512, signer, server.key().getKeyID()));
        assertRefused(signed(JWSAlgorithm.PS256, signer, server.key().getKeyID()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void noAlgorithmIsRefused(String none) {
        var claims = token(Map.of()).split("\\.")[1];
        var header = base64("{\"alg\":\"" + none + "\"}");
        assertRefused(header + "." + claims + ".");
        assertRefused(header + "." + claims + "." + token(Map.of()).split("\\.")[2]);
    }

    @Test
    void changedClaimsAreRefused() {
        var parts = token(Map.of()).split("\\.");
        var others = token(Map.of("repository", "octo-org/other")).split("\\.");
        assertRefused(parts[0] + "." + others[1] + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void aForeignIssuerIsRefused() {
        assertRefused(token(Map.of("iss", "https://token.actions.githubusercontent.com.evil.example")));
        assertRefused(token(Map.of("iss", server.issuer() + "/")));
        assertRefused(token(Map.of("iss", 5)));
    }

    @Test
    void aForeignKeyIsRefused() {
        try (var foreign = LocalOAuthServer.start(clock)) {
            assertRefused(foreign.workflowToken(
                    Map.of("aud", AUDIENCE, "iss", server.issuer().toString())));
        }
    }

    @Test
    void anUnknownKeyIdIsRefused() throws JOSEException {
        assertRefused(signed(JWSAlgorithm.RS256, new RSASSASigner(server.key()), "unknown"));
    }

    @Test
    void aForeignKeyUnderAKnownIdIsRefused() throws JOSEException {
        try (var foreign = LocalOAuthServer.start(clock)) {
            var signer = new RSASSASigner(foreign.key());
            assertRefused(signed(JWSAlgorithm.RS256, signer, server.key().getKeyID()));
        }
    }

    @Test
    void aWrongAudienceIsRefused() {
        assertRefused(token(Map.of("aud", "https://vegetables.example")));
        assertRefused(token(Map.of("aud", AUDIENCE + "/")));
        assertRefused(token(Map.of("aud", List.of())));
    }

    @Test
    void anExpiredTokenIsRefused() {
        var token = token(Map.of());
        clock.advance(LIFE.plus(SKEW));
        assertThat(verify(token)).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        assertRefused(token);
    }

    @Test
    void aTokenThatIsNotYetValidIsRefused() {
        long now = clock.instant().getEpochSecond();
        assertThat(verify(token(Map.of("nbf", now + SKEW.toSeconds())))).isNotNull();
        assertRefused(token(Map.of("nbf", now + SKEW.toSeconds() + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "exp", "nbf", "repository", "ref"})
    void aMissingClaimIsRefused(String claim) {
        var claims = new HashMap<String, @Nullable Object>();
        claims.put(claim, null);
        assertRefused(token(claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"repository", "ref", "sub"})
    void aBlankClaimIsRefused(String claim) {
        assertRefused(token(Map.of(claim, " ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b", "a.b.c", "..", "e30.e30.e30", "a.b.c.d.e"})
    void malformedTokenIsRejected(String text) {
        assertRefused(text);
    }

    @Test
    void theCurrentKeyIsFoundAfterARotation() {
        verify(token(Map.of()));
        var old = token(Map.of());
        server.rotateKeys();
        assertThat(verify(token(Map.of()))).isNotNull();
        assertRefused(old);
    }

    @Test
    void withoutKeysNothingCanBeTold() {
        server.goDown();
        assertThatExceptionOfType(AuthenticationServiceException.class).isThrownBy(() -> verify(token(Map.of())));
    }

    private String token(Map<String, ? extends @Nullable Object> claims) {
        var all = new HashMap<String, @Nullable Object>(Map.of("aud", AUDIENCE));
        all.putAll(claims);
        return server.workflowToken(all);
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, String keyId) throws JOSEException {
        var claims = token(Map.of()).split("\\.")[1];
        var json = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        var token = new JWSObject(new JWSHeader.Builder(algorithm).keyID(keyId).build(), new Payload(json));
        token.sign(signer);
        return token.serialize();
    }

    private Object verify(String token) {
        return tokens.authenticate(new BearerTokenAuthenticationToken(token)).getPrincipal();
    }

    private void assertRefused(String token) {
        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> verify(token));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
