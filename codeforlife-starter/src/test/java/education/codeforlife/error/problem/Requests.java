package education.codeforlife.error.problem;

import education.codeforlife.wire.Answer;
import education.codeforlife.wire.RawClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to a service, written by hand. */
record Requests(RawClient client) {

    static final String PROBLEM = "Accept: application/problem+json\r\n";

    static Requests to(int port) {
        return new Requests(new RawClient(port));
    }

    /** @param headers lines that end with a line break */
    Answer send(String request, String headers, @Nullable String body) {
        var length = body == null ? "" : "Content-Length: " + body.length() + "\r\n";
        var type = body == null || headers.contains("Content-Type") ? "" : "Content-Type: application/json\r\n";
        var host = headers.contains("Host:") ? "" : "Host: localhost\r\n";
        return client.send(request + " HTTP/1.1\r\n" + host + "Connection: close\r\n" + headers + type + length + "\r\n"
                + (body == null ? "" : body));
    }

    JsonNode problem(String request, @Nullable String body) {
        return json(send(request, PROBLEM, body));
    }

    static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
