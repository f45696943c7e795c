package education.codeforlife.viewset.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** Sends requests over real HTTP. */
final class Wire {

    /** The response. The body is missing if it is empty, and text if its media type is not JSON. */
    record Response(URI uri, int status, HttpHeaders headers, JsonNode body) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final JsonMapper json;

    /** @param root of all paths, with a slash at its end */
    Wire(URI root, JsonMapper json) {
        this.root = root;
        this.json = json;
    }

    /**
     * @param path without a slash at its start
     * @param body JSON as text, or what is written as JSON
     * @param headers that tell who sends it
     */
    Response send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).method(method, BodyPublishers.noBody());
        if (body != null) {
            request.method(method, BodyPublishers.ofString(text(body)));
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Response(
                    response.uri(), response.statusCode(), response.headers(), parse(method + " " + path, response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String text(Object body) {
        return body instanceof String text ? text : json.writeValueAsString(body);
    }

    /** Returns what is sent as the tree that it is read as; missing if it is deliberately not JSON. */
    JsonNode tree(Object body) {
        try {
            return json.readTree(text(body));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private JsonNode parse(String request, HttpResponse<String> response) {
        var body = response.body();
        if (body.isEmpty()) return MissingNode.getInstance();
        if (!isJson(response)) return StringNode.valueOf(body);
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new AssertionError(request + " answered a body that is not JSON: " + body, e);
        }
    }

    /** An answer that does not say what it is has to be JSON. */
    private static boolean isJson(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Type")
                .map(type -> MediaType.parseMediaType(type).getSubtype())
                .map(subtype -> subtype.equals("json") || subtype.endsWith("+json"))
                .orElse(true);
    }
}
