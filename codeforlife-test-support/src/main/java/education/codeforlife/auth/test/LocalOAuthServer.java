package education.codeforlife.auth.test;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import education.codeforlife.api.Internal;
import education.codeforlife.auth.test.Endpoint.Reply;
import education.codeforlife.auth.test.Endpoint.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OAuth 2 and OpenID Connect server of this machine, for tests: it publishes keys, signs tokens of GitHub workflows,
 * and redeems codes for ID tokens as Google does. It can rotate its keys, be down, and counts its requests.
 * Needs {@code spring-security-oauth2-jose}, as what is tested does.
 *
 * <pre>{@code
 * @AutoClose
 * static final LocalOAuthServer server = LocalOAuthServer.start(Clock.systemUTC());
 *
 * request.header("Authorization", "Bearer " + server.workflowToken(Map.of("aud", "https://fruits.example")));
 * }</pre>
 *
 * @since 0.1.0
 */
@Internal
public final class LocalOAuthServer implements AutoCloseable {

    public static final String CLIENT_ID = "local-client";
    public static final String CLIENT_SECRET = "local-secret";

    /** The token that comes with every ID token. */
    public static final String REFRESH_TOKEN = "local-refresh-token";

    private final ExecutorService threads = Executors.newCachedThreadPool(LocalOAuthServer::daemon);
    private final SigningKeys keys = new SigningKeys();
    private final IssuedCodes codes = new IssuedCodes();
    private final Endpoint keyEndpoint = new Endpoint(this::state, form -> new Reply(200, keys.publicJson()));
    private final Endpoint tokenEndpoint = new Endpoint(this::state, this::redeem);
    private final HttpServer http;
    private final Clock clock;
    private volatile State state = State.UP;
    private volatile @Nullable String lastIdToken;

    private LocalOAuthServer(HttpServer http, Clock clock) {
        this.http = http;
        this.clock = clock;
        http.createContext("/keys", keyEndpoint);
        http.createContext("/token", tokenEndpoint);
        http.setExecutor(threads);
        http.start();
    }

    /** Starts a server on a free port. */
    public static LocalOAuthServer start(Clock clock) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new LocalOAuthServer(HttpServer.create(address, 0), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI issuer() {
        return URI.create("http://localhost:" + http.getAddress().getPort());
    }

    public URI jwkSetUri() {
        return issuer().resolve("/keys");
    }

    public URI tokenUri() {
        return issuer().resolve("/token");
    }

    /** The key that tokens are signed with, its private part included. */
    public RSAKey key() {
        return keys.current();
    }

    /** A token as GitHub's for a run on the main branch of {@code octo-org/octo-repo}; null takes a claim away. */
    public String workflowToken(Map<String, ? extends @Nullable Object> claims) {
        return keys.sign(SampleClaims.with(claims, SampleClaims.workflow(issuer(), clock.instant())));
    }

    /** A token with this issuer, a subject and 5 minutes to live; null takes a claim away. */
    public String token(Map<String, ? extends @Nullable Object> claims) {
        return keys.sign(SampleClaims.with(claims, SampleClaims.any(issuer(), clock.instant())));
    }

    /** A code as Google's, good for one exchange; null takes a claim of its ID token away. */
    public String code(String codeVerifier, String redirectUri, Map<String, ? extends @Nullable Object> claims) {
        var all = SampleClaims.with(claims, SampleClaims.person(issuer(), clock.instant()));
        return codes.issue(codeVerifier, redirectUri, () -> keys.sign(all));
    }

    /** A code whose ID token is not signed ({@code "alg": "none"}). */
    public String unsignedCode(String codeVerifier, String redirectUri) {
        var claims = SampleClaims.person(issuer(), clock.instant());
        return codes.issue(codeVerifier, redirectUri, () -> SigningKeys.unsigned(claims));
    }

    /** A code whose ID token is signed with a key that this server does not publish. */
    public String forgedCode(String codeVerifier, String redirectUri) {
        var claims = SampleClaims.person(issuer(), clock.instant());
        return codes.issue(codeVerifier, redirectUri, () -> forged(claims));
    }

    private static String forged(Map<String, Object> claims) {
        try (var others = new SigningKeys()) {
            return others.sign(claims);
        }
    }

    /** Signs with a new key from now on, and publishes no other. */
    public void rotateKeys() {
        keys.rotate();
    }

    /** Answers 503 from now on. */
    public void goDown() {
        state = State.DOWN;
    }

    /** Takes requests from now on, but does not answer. */
    public void fallSilent() {
        state = State.SILENT;
    }

    public void comeBack() {
        state = State.UP;
    }

    /** Returns the number of requests for the keys, answered or not. */
    public int keyRequests() {
        return keyEndpoint.requests();
    }

    /** Returns the number of requests to redeem a code, answered or not. */
    public int tokenRequests() {
        return tokenEndpoint.requests();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        keys.close();
    }

    private State state() {
        return state;
    }

    private Reply redeem(Map<String, String> form) {
        if (!CLIENT_ID.equals(form.get("client_id")) || !CLIENT_SECRET.equals(form.get("client_secret"))) {
            return refusal(401, "invalid_client");
        }
        var idToken = "refresh_token".equals(form.get("grant_type")) ? refresh(form) : redeemCode(form);
        return idToken == null ? refusal(400, "invalid_grant") : tokens(idToken);
    }

    private @Nullable String redeemCode(Map<String, String> form) {
        var idToken = "authorization_code".equals(form.get("grant_type")) ? codes.redeem(form) : null;
        if (idToken != null) lastIdToken = idToken;
        return idToken;
    }

    /** The refresh token belongs to the last account. */
    private @Nullable String refresh(Map<String, String> form) {
        return REFRESH_TOKEN.equals(form.get("refresh_token")) ? lastIdToken : null;
    }

    private static Reply tokens(String idToken) {
        var tokens = Map.of(
                "access_token",
                "local-access-token",
                "token_type",
                "Bearer",
                "refresh_token",
                REFRESH_TOKEN,
                "id_token",
                idToken);
        return new Reply(200, JsonMapper.shared().writeValueAsString(tokens));
    }

    private static Reply refusal(int status, String error) {
        var body = Map.of("error", error, "error_description", "Details that must stay secret.");
        return new Reply(status, JsonMapper.shared().writeValueAsString(body));
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "local-oauth-server");
        thread.setDaemon(true);
        return thread;
    }
}
