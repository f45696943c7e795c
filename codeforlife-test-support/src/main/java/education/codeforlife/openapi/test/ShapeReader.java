package education.codeforlife.openapi.test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Collects the schemas that apply to one value. */
final class ShapeReader {

    private final Components components;
    private final List<JsonNode> parts = new ArrayList<>();
    private final List<List<JsonNode>> alternatives = new ArrayList<>();
    private final Set<JsonNode> seen = new HashSet<>();
    private boolean nullByAlternative;

    ShapeReader(Components components) {
        this.components = components;
    }

    Shape read(JsonNode schema) {
        collect(schema);
        return new Shape(List.copyOf(parts), List.copyOf(alternatives), nullByAlternative);
    }

    private void collect(JsonNode schema) {
        if (!schema.isObject() || !seen.add(schema)) return;
        var reference = Components.reference(schema);
        if (reference != null) collect(components.target(reference));
        parts.add(schema);
        schema.path("allOf").forEach(this::collect);
        Stream.of("anyOf", "oneOf").map(schema::path).filter(JsonNode::isArray).forEach(this::collectAlternatives);
    }

    private void collectAlternatives(JsonNode members) {
        var others = members.values().stream().filter(member -> !isNull(member)).toList();
        if (others.size() < members.size()) nullByAlternative = true;
        if (others.size() == 1) {
            collect(others.get(0));
        } else {
            alternatives.add(others);
        }
    }

    private boolean isNull(JsonNode member) {
        var resolved = components.resolve(member);
        var type = resolved.path("type");
        return type.isString() && type.stringValue().equals("null")
                || resolved.path("const").isNull();
    }
}
