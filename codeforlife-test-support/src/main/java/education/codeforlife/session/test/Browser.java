package education.codeforlife.session.test;

import education.codeforlife.logging.test.LogSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A front end in a browser: it keeps the cookies that it is sent, and proves with each request that it can read the
 * CSRF cookie. Unlike a browser it sends {@code Secure} cookies without TLS, too.
 *
 * <pre>{@code
 * var browser = Browser.of(context);
 * browser.logIn("with-email", Map.of("email", "ada@school1.com", "password", "…"));
 * assertThat(browser.get("users/").status()).isEqualTo(200);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Browser {

    private static final String CSRF_COOKIE = "_csrftoken";
    private static final String SESSION_COOKIE = "session_key";
    private static final String DEVICE_COOKIE = "_device";

    /** The fields of login forms that no log line may contain. */
    private static final Set<String> SECRETS =
            Set.of("email", "password", "auto_gen_password", "token", "code", "code_verifier");

    /**
     * The answer of a service.
     *
     * @param body missing if it is empty
     * @param cookies the {@code Set-Cookie} headers
     * @since 0.1.0
     */
    public record Answer(int status, JsonNode body, List<String> cookies, Map<String, List<String>> headers) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final JsonMapper json;
    private final Map<String, String> cookies = new TreeMap<>();

    /** @param root of all paths, with a slash at its end */
    public Browser(URI root, JsonMapper json) {
        this.root = root;
        this.json = json;
    }

    /** A browser that visits the web server of a test's context. */
    public static Browser of(ApplicationContext context) {
        return new Browser(rootOf(context), context.getBean(JsonMapper.class));
    }

    /** The address of a test's web server, with a slash at its end. */
    public static URI rootOf(ApplicationContext context) {
        var environment = context.getEnvironment();
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port")
                + environment.getProperty("server.servlet.context-path", "") + "/");
    }

    /**
     * Logs in, as front ends do: with a CSRF cookie that is fetched before.
     *
     * @param how the end of the path, as {@code "with-email"} of {@code session/login-with-email/}
     */
    public Answer logIn(String how, Map<String, ?> form) {
        form.forEach((field, value) -> {
            if (SECRETS.contains(field)) LogSecrets.watch(value.toString());
        });
        fetchCsrfCookie();
        return send("POST", "session/" + (how.startsWith("auto-") ? how : "login-" + how) + "/", form);
    }

    public Answer logOut() {
        fetchCsrfCookie();
        return send("POST", "session/logout/", null);
    }

    public Browser fetchCsrfCookie() {
        send("GET", "csrf/cookie/", null);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /**
     * @param path without a slash at its start
     * @param body JSON as text, or what is written as JSON
     */
    public Answer send(String method, String path, @Nullable Object body) {
        return send(method, path, body, Map.of());
    }

    /**
     * @param path without a slash at its start
     * @param body JSON as text, or what is written as JSON
     * @param headers beside the browser's own, or in their place
     */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        if (body != null) request.header("Content-Type", "application/json");
        headers().forEach(request::setHeader);
        headers.forEach(request::setHeader);
        try {
            return answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the JSON that the body is written as. */
    public JsonNode json(Object body) {
        return json.readTree(text(body));
    }

    private String text(Object body) {
        return body instanceof String text ? text : json.writeValueAsString(body);
    }

    private Answer answer(HttpResponse<String> response) {
        var sent = response.headers().allValues("Set-Cookie");
        sent.stream().flatMap(header -> HttpCookie.parse(header).stream()).forEach(this::keep);
        var body = response.body().isEmpty() ? MissingNode.getInstance() : json.readTree(response.body());
        return new Answer(response.statusCode(), body, sent, response.headers().map());
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
        if (isSecret(cookie.getName())) LogSecrets.watch(cookie.getValue());
    }

    private static boolean isSecret(String cookie) {
        return cookie.equals(SESSION_COOKIE) || cookie.endsWith(CSRF_COOKIE) || cookie.endsWith(DEVICE_COOKIE);
    }

    /** The headers that a request of this browser has: its cookies, and the proof against forged requests. */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        if (!cookies.isEmpty()) {
            headers.put(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        csrfToken().ifPresent(token -> headers.put("X-CSRFToken", token));
        return headers;
    }

    private Optional<String> csrfToken() {
        return cookies.keySet().stream()
                .filter(name -> name.endsWith(CSRF_COOKIE))
                .findAny()
                .map(cookies::get);
    }

    /** The value of a cookie, as it was sent. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Has a cookie of the given value, as if a service had sent it. */
    public Browser setCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Returns the data of the session that scripts can read. */
    public JsonNode metadata() {
        var encoded = Objects.requireNonNull(cookies.get("session_metadata"), "The browser does not have a session");
        return json.readTree(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
