package education.codeforlife.auth.test;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OAuth 2 and OpenID Connect server of this machine, for tests: it publishes keys, signs tokens of GitHub workflows,
 * and redeems codes for ID tokens as Google does. It can rotate its keys, be down, and tells how often it was asked.
 *
 * <pre>{@code
 * @AutoClose
 * static final LocalOAuthServer server = LocalOAuthServer.start(Clock.systemUTC());
 *
 * request.header("Authorization", "Bearer " + server.workflowToken(Map.of("aud", "fruits")));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LocalOAuthServer implements AutoCloseable {

    public static final String CLIENT_ID = "local-client";
    public static final String CLIENT_SECRET = "local-secret";

    /** The token that comes with every ID token. */
    public static final String REFRESH_TOKEN = "local-refresh-token";

    private enum State {
        UP,
        DOWN,
        SILENT
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(LocalOAuthServer::daemon);
    private final SigningKeys keys = new SigningKeys();
    private final IssuedCodes codes = new IssuedCodes();
    private final AtomicInteger keyRequests = new AtomicInteger();
    private final AtomicInteger tokenRequests = new AtomicInteger();
    private final HttpServer http;
    private final Clock clock;
    private volatile State state = State.UP;

    private LocalOAuthServer(HttpServer http, Clock clock) {
        this.http = http;
        this.clock = clock;
        http.createContext("/keys", exchange -> answer(exchange, keyRequests, this::keys));
        http.createContext("/token", exchange -> answer(exchange, tokenRequests, this::token));
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
        return sign(merged(workflow(), claims));
    }

    /** A token with a subject, this issuer, and 5 minutes to live; null takes a claim away. */
    public String token(Map<String, ? extends @Nullable Object> claims) {
        return sign(merged(claims(), claims));
    }

    /** Signs claims as they are. */
    public String sign(Map<String, Object> claims) {
        return keys.sign(claims);
    }

    /** A code as Google's, for one exchange; null takes a claim of its ID token away. */
    public String code(String codeVerifier, String redirectUri, Map<String, ? extends @Nullable Object> claims) {
        return codes.issue(codeVerifier, redirectUri, merged(person(), claims));
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

    /** How often the keys were asked for, answered or not. */
    public int keyRequests() {
        return keyRequests.get();
    }

    /** How often a code was to be redeemed, answered or not. */
    public int tokenRequests() {
        return tokenRequests.get();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private Map<String, Object> claims() {
        var now = clock.instant();
        var claims = new HashMap<String, Object>();
        claims.put("iss", issuer().toString());
        claims.put("sub", "1234567890");
        claims.put("iat", seconds(now));
        claims.put("exp", seconds(now.plusSeconds(300)));
        return claims;
    }

    private Map<String, Object> workflow() {
        var claims = claims();
        claims.put("sub", "repo:octo-org/octo-repo:ref:refs/heads/main");
        claims.put("nbf", claims.get("iat"));
        claims.put("repository", "octo-org/octo-repo");
        claims.put("ref", "refs/heads/main");
        claims.put("workflow", "Release");
        claims.put("job_workflow_ref", "octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main");
        claims.put("run_id", "42");
        return claims;
    }

    private Map<String, Object> person() {
        var claims = claims();
        claims.put("aud", CLIENT_ID);
        claims.put("azp", CLIENT_ID);
        claims.put("email", "ada@example.com");
        claims.put("email_verified", true);
        claims.put("given_name", "Ada");
        claims.put("family_name", "Lovelace");
        return claims;
    }

    private static Map<String, Object> merged(
            Map<String, Object> defaults, Map<String, ? extends @Nullable Object> claims) {
        claims.forEach((name, value) -> defaults.compute(name, (same, old) -> value));
        return defaults;
    }

    private static long seconds(Instant time) {
        return time.getEpochSecond();
    }

    private record Reply(int status, String json) {}

    private interface Endpoint {
        Reply answer(HttpExchange exchange) throws IOException;
    }

    /** Closing is left out for the silent: the caller has to give up. */
    private void answer(HttpExchange exchange, AtomicInteger requests, Endpoint endpoint) throws IOException {
        requests.incrementAndGet();
        if (state == State.SILENT) return;
        var reply = state == State.DOWN ? new Reply(503, "{}") : endpoint.answer(exchange);
        var body = reply.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply keys(HttpExchange exchange) {
        return new Reply(200, keys.publicJson());
    }

    private Reply token(HttpExchange exchange) throws IOException {
        var form = form(exchange);
        if (!CLIENT_ID.equals(form.get("client_id")) || !CLIENT_SECRET.equals(form.get("client_secret")))
            return refusal(401, "invalid_client");
        var claims = "authorization_code".equals(form.get("grant_type")) ? codes.redeem(form) : null;
        return claims == null ? refusal(400, "invalid_grant") : tokens(claims);
    }

    private Reply tokens(Map<String, Object> claims) {
        return json(
                200,
                Map.of(
                        "access_token",
                        "local-access-token",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        3600,
                        "refresh_token",
                        REFRESH_TOKEN,
                        "id_token",
                        sign(claims)));
    }

    private static Reply refusal(int status, String error) {
        return json(status, Map.of("error", error, "error_description", "Details that are nobody else's business."));
    }

    private static Reply json(int status, Map<String, Object> body) {
        return new Reply(status, JsonMapper.shared().writeValueAsString(body));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "local-oauth-server");
        thread.setDaemon(true);
        return thread;
    }
}
