package education.codeforlife.openapi.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares two OpenAPI documents of a service: whether clients of the earlier one get along with the later one. */
final class Compatibility {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Components before;
    private final Components after;
    private final Findings findings = new Findings();

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = new Components(before);
        this.after = new Components(after);
    }

    /** Returns a sentence for each change that clients of the earlier document may notice. */
    static List<String> incompatibilities(JsonNode before, JsonNode after) {
        return new Compatibility(before, after).compare();
    }

    private List<String> compare() {
        var current = operations(after);
        operations(before).forEach((name, operation) -> compare(name, operation, current));
        return findings.sentences();
    }

    private void compare(String name, JsonNode operation, Map<String, JsonNode> current) {
        var same = current.get(name);
        if (same == null) {
            findings.add(Place.of(name), "is removed");
        } else {
            new OperationRules(before, after, findings).compare(operation, same, Place.of(name));
        }
    }

    /** Returns each operation by its method and path, with the parameters that it shares with others of its path. */
    static Map<String, JsonNode> operations(Components components) {
        var operations = new LinkedHashMap<String, JsonNode>();
        for (var path : components.document().path("paths").properties()) {
            var item = components.resolve(path.getValue());
            for (var operation : item.properties()) {
                if (!METHODS.contains(operation.getKey())) continue;
                operations.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        complete(operation.getValue(), item, components));
            }
        }
        return operations;
    }

    private static JsonNode complete(JsonNode operation, JsonNode item, Components components) {
        var complete = JsonNodeFactory.instance.objectNode();
        operation.properties().forEach(part -> complete.set(part.getKey(), part.getValue()));
        var parameters = new LinkedHashMap<String, JsonNode>();
        for (var list : List.of(item.path("parameters"), operation.path("parameters"))) {
            list.forEach(parameter -> {
                var resolved = components.resolve(parameter);
                parameters.put(ParameterRules.name(resolved), resolved);
            });
        }
        complete.putArray("parameters").addAll(parameters.values());
        if (!complete.has("security")) {
            complete.set("security", components.document().path("security"));
        }
        return complete;
    }
}
