package education.codeforlife.example;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An example service as one of its users calls it. JSON may be written with single quotes. */
public final class Api {

    private final RestTestClient client;
    private final Map<String, String> headers;

    private Api(RestTestClient client, Map<String, String> headers) {
        this.client = client;
        this.headers = headers;
    }

    /** Calls with the headers that make out who calls. */
    public static Api of(RestTestClient client, Map<String, String> headers) {
        return new Api(client, headers);
    }

    public Answer get(String path) {
        return call(HttpMethod.GET, path, null);
    }

    public Answer post(String path, String json) {
        return call(HttpMethod.POST, path, json);
    }

    public Answer put(String path, String json) {
        return call(HttpMethod.PUT, path, json);
    }

    public Answer patch(String path, String json) {
        return call(HttpMethod.PATCH, path, json);
    }

    public Answer delete(String path) {
        return call(HttpMethod.DELETE, path, null);
    }

    public Answer delete(String path, String json) {
        return call(HttpMethod.DELETE, path, json);
    }

    private Answer call(HttpMethod method, String path, @Nullable String json) {
        var request = client.method(method).uri("/" + path);
        headers.forEach(request::header);
        if (json != null) request.contentType(MediaType.APPLICATION_JSON).body(Answer.json(json));
        var result = request.exchange().returnResult(String.class);
        var body = result.getResponseBody();
        return new Answer(result.getStatus().value(), body == null ? "" : body);
    }
}
