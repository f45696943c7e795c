package education.codeforlife.viewset.nested;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends JSON, written with single quotes. */
record NestedHttp(MockMvcTester http, JsonMapper json) {

    /** Sends a body that is accepted, and returns the answer. */
    JsonNode send(HttpMethod method, String path, @Nullable String body) {
        return send(method, path, body, 2);
    }

    /** Sends a body that is refused with 400, and returns the errors. */
    String refusal(HttpMethod method, String path, String body) {
        return send(method, path, body, 4).toString().replace('"', '\'');
    }

    private JsonNode send(HttpMethod method, String path, @Nullable String body, int series) {
        var request = http.method(method).uri(path);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
        var response = request.exchange().getResponse();
        var answer = json.readTree(response.getContentAsByteArray());
        assertThat(response.getStatus() / 100).as(answer.toString()).isEqualTo(series);
        return answer;
    }

    /** Changes a row, and checks that the answer is what is stored. */
    JsonNode patch(String path, String body) {
        var answer = send(HttpMethod.PATCH, path, body);
        assertThat(send(HttpMethod.GET, path, null)).isEqualTo(answer);
        return answer;
    }
}
