package education.codeforlife.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request to the Python service and its answer, as recorded. */
record Exchange(String name, String setup, Request request, Response response) {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    record Request(
            String method,
            String path,
            Map<String, String> headers,
            JsonNode body,
            @JsonProperty("body_raw") @Nullable String raw) {}

    record Response(int status, Map<String, String> headers, JsonNode body) {}

    /** Those of a file, in their order; each name is given the file's: {@code bulk: patch: one ok}. */
    static List<Exchange> in(String file) {
        try (var in = new ClassPathResource("wire/" + file + ".json").getInputStream()) {
            return List.of(JSON.readValue(in, Exchange[].class)).stream()
                    .map(exchange -> exchange.named(file + ": " + exchange.name.strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creations, updates and so on: the recording began each from its baseline. */
    String section() {
        var parts = name.split(": ", 3);
        return parts.length > 2 ? parts[1] : "";
    }

    private Exchange named(String name) {
        return new Exchange(name, setup, request, response);
    }
}
