package education.codeforlife.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document as tests look at it. */
public record DescribedApi(JsonNode root) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    public static DescribedApi of(ApiDocument document) {
        return new DescribedApi(JSON.readTree(document.json()));
    }

    /** Returns each method with its path, as in {@code GET /fruits/}. */
    public List<String> operations() {
        var operations = new ArrayList<String>();
        root.path("paths")
                .forEachEntry((path, item) -> item.propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return operations;
    }

    /** @param operation as {@link #operations} has it */
    public JsonNode operation(String operation) {
        var parts = operation.split(" ");
        var found = root.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
        assertThat(found.isMissingNode()).as(operation).isFalse();
        return found;
    }

    /** Returns the schema of what the operation is sent. */
    public JsonNode sent(String operation) {
        return operation(operation).at("/requestBody/content/application~1json/schema");
    }

    /** Returns the schema of what the operation answers with the status. */
    public JsonNode answered(String operation, int status) {
        return operation(operation).at("/responses/" + status + "/content/application~1json/schema");
    }

    public List<String> statuses(String operation) {
        return List.copyOf(operation(operation).path("responses").propertyNames());
    }

    public JsonNode schema(String name) {
        var found = root.at("/components/schemas").path(name);
        assertThat(found.isMissingNode()).as(name).isFalse();
        return found;
    }

    public JsonNode property(String schema, String name) {
        return schema(schema).path("properties").path(name);
    }

    public JsonNode parameter(String operation, String name) {
        for (var parameter : operation(operation).path("parameters")) {
            if (parameter.path("name").asString().equals(name)) return parameter;
        }
        throw new AssertionError("The operation " + operation + " does not have the parameter " + name);
    }

    /** Reads JSON with single quotes. */
    public static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    public static JsonNode ref(String name) {
        return json("{'$ref': '#/components/schemas/" + name + "'}");
    }
}
