package education.codeforlife.openapi.autoconfigure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the members of JSON objects in a fixed order: the known ones as a reader expects them, the others by name. */
final class MemberOrder {

    private static final List<String> FIRST = List.of(
            "openapi",
            "info",
            "title",
            "version",
            "tags",
            "paths",
            "operationId",
            "summary",
            "name",
            "in",
            "description",
            "type",
            "format",
            "required",
            "schema",
            "get",
            "post",
            "put",
            "patch",
            "delete");

    private static final Comparator<String> ORDER =
            Comparator.comparingInt(MemberOrder::rank).thenComparing(Comparator.naturalOrder());

    private MemberOrder() {}

    private static int rank(String name) {
        int rank = FIRST.indexOf(name);
        return rank < 0 ? FIRST.size() : rank;
    }

    static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) return sorted(object, ORDER);
        return node instanceof ArrayNode array ? sorted(array) : node;
    }

    private static JsonNode sorted(ObjectNode object, Comparator<String> order) {
        var sorted = JsonMapper.shared().createObjectNode();
        var names = new ArrayList<>(object.propertyNames());
        names.sort(order);
        for (var name : names) sorted.set(name, member(name, object.get(name)));
        return sorted;
    }

    /** Names that the service chose are sorted as such; fields stay as they are declared, and examples as they are. */
    private static JsonNode member(String name, JsonNode value) {
        return switch (name) {
            case "example", "examples", "default", "enum" -> value;
            case "properties" -> value instanceof ObjectNode fields ? declared(fields) : value;
            case "paths", "schemas", "responses", "parameters", "securitySchemes" ->
                value instanceof ObjectNode named ? sorted(named, Comparator.naturalOrder()) : sorted(value);
            default -> sorted(value);
        };
    }

    private static ObjectNode declared(ObjectNode fields) {
        var same = JsonMapper.shared().createObjectNode();
        fields.forEachEntry((name, value) -> same.set(name, sorted(value)));
        return same;
    }

    private static ArrayNode sorted(ArrayNode array) {
        var same = JsonMapper.shared().createArrayNode();
        array.forEach(element -> same.add(sorted(element)));
        return same;
    }
}
