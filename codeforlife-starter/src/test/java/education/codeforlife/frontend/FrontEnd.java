package education.codeforlife.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scripts of a site, in one browser: they call with credentials, read the cookies that they may read, and send the
 * CSRF cookie's value in a header. Made from the contract alone, beside the test support's browser.
 */
final class FrontEnd {

    static final String SITE = "https://www.codeforlife.example";
    static final String CSRF = "portal_csrftoken";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final Map<String, String> cookies = new TreeMap<>();

    FrontEnd(int port) {
        this.service = URI.create("http://localhost:" + port + "/");
    }

    /** An answer; its body is null if it is empty. */
    record Reply(int status, @Nullable JsonNode body, HttpHeaders headers) {

        String text() {
            return String.valueOf(body);
        }

        /** The header that sets the cookie. */
        String cookie(String name) {
            return headers.allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findAny()
                    .orElse("");
        }
    }

    Reply get(String path) {
        return send(request("GET", path, null));
    }

    Reply post(String path, @Nullable String json) {
        return send(request("POST", path, json));
    }

    /** As the site's login forms do it. */
    Reply logIn(String how, String json) {
        get("csrf/cookie/");
        return post("session/" + how + "/", json);
    }

    HttpRequest.Builder request(String method, String path, @Nullable String json) {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Origin", SITE);
        if (json != null) request.header("Content-Type", "application/json");
        if (!cookies.isEmpty()) request.header("Cookie", header());
        cookie(CSRF).filter(token -> !method.equals("GET")).ifPresent(token -> request.header("x-csrftoken", token));
        return request;
    }

    Reply send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var body = response.body().isEmpty() ? null : JSON.readTree(response.body());
            return new Reply(response.statusCode(), body, response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String header() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        var parts = header.split(";\\s*");
        var pair = parts[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** {@code JSON.parse(decodeURIComponent(cookie))}. */
    JsonNode metadata() {
        var encoded = cookie("session_metadata").orElseThrow();
        return JSON.readTree(UriUtils.decode(encoded, StandardCharsets.UTF_8));
    }
}
