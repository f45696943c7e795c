package education.codeforlife.auth.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.auth.jose.TestKeySettings;
import education.codeforlife.auth.jose.VerificationKeys;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** The whole sign-in against a real authorization server, the browser's part included. */
class GoogleSignInIntegrationTests {

    private static final String VERIFIER = "a-verifier-of-forty-three-characters-at-least";

    @AutoClose
    private static final ConfigurableApplicationContext server =
            new SpringApplicationBuilder(AuthorizationServer.class).run("--server.port=0");

    private final GoogleAccounts accounts = accounts(AuthorizationServer.CLIENT_SECRET);

    @Test
    void codeOfASignedInUserReturnsTheIdentity() throws Exception {
        var identity = accounts.exchange(code(), VERIFIER, AuthorizationServer.REDIRECT);
        assertThat(identity.subject()).isEqualTo("ada");
        assertThat(identity.email()).isEqualTo("ada@example.com");
        assertThat(identity.givenName()).isEqualTo("Ada");
        assertThat(identity.familyName()).isEqualTo("Lovelace");
        assertThat(identity.refreshToken()).isNotBlank();
    }

    @Test
    void aCodeIsGoodForOneSignIn() throws Exception {
        var code = code();
        accounts.exchange(code, VERIFIER, AuthorizationServer.REDIRECT);
        assertRefused(accounts, code, VERIFIER);
    }

    @Test
    void aStolenCodeIsOfNoUseWithoutItsVerifier() throws Exception {
        assertRefused(accounts, code(), VERIFIER + "x");
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        assertRefused(accounts("wrong"), code(), VERIFIER);
    }

    private static void assertRefused(GoogleAccounts accounts, String code, String verifier) {
        assertThatExceptionOfType(GoogleExchangeException.class)
                .isThrownBy(() -> accounts.exchange(code, verifier, AuthorizationServer.REDIRECT));
    }

    private static GoogleAccounts accounts(String secret) {
        var settings = new GoogleSettings(
                AuthorizationServer.CLIENT_ID,
                secret,
                Set.of(AuthorizationServer.REDIRECT),
                uri(""),
                uri("/oauth2/token"),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));
        var clock = Clock.systemUTC();
        return OidcGoogleAccounts.of(
                settings, VerificationKeys.of(TestKeySettings.of(uri("/oauth2/jwks")), clock), clock);
    }

    /** What the browser brings back from the server's page. */
    private static String code() throws IOException, InterruptedException, NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        var page = UriComponentsBuilder.fromUri(uri("/oauth2/authorize"))
                .queryParam("response_type", "code")
                .queryParam("client_id", AuthorizationServer.CLIENT_ID)
                .queryParam("scope", "openid")
                .queryParam("redirect_uri", AuthorizationServer.REDIRECT)
                .queryParam("code_challenge_method", "S256")
                .queryParam(
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .build()
                .toUri();
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        browser.send(logIn(), HttpResponse.BodyHandlers.discarding());
        var answer = browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        var back = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.toString()));
        assertThat(back).startsWith(AuthorizationServer.REDIRECT + "?code=");
        return Objects.requireNonNull(UriComponentsBuilder.fromUriString(back)
                .build()
                .getQueryParams()
                .getFirst("code"));
    }

    private static HttpRequest logIn() {
        var account = Base64.getEncoder().encodeToString("ada:ada-secret".getBytes(StandardCharsets.US_ASCII));
        return HttpRequest.newBuilder(uri("/"))
                .header("Authorization", "Basic " + account)
                .build();
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + path);
    }
}
