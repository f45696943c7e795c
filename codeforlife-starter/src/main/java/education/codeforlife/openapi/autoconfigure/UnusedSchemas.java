package education.codeforlife.openapi.autoconfigure;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Removes the schemas that springdoc made, and that other ones have replaced. */
final class UnusedSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private UnusedSchemas() {}

    static void removeFrom(ObjectNode document) {
        if (!(document.path("components").path("schemas") instanceof ObjectNode schemas)) return;
        var used = new HashSet<String>();
        document.forEachEntry((name, value) -> {
            if (!name.equals("components")) addRefs(value, used);
        });
        document.path("components").forEachEntry((name, value) -> {
            if (!name.equals("schemas")) addRefs(value, used);
        });
        schemas.retain(reached(used, schemas));
    }

    private static Set<String> reached(Set<String> used, ObjectNode schemas) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(used);
        while (!open.isEmpty()) {
            var name = open.pop();
            if (!reached.add(name)) continue;
            var further = new HashSet<String>();
            addRefs(schemas.path(name), further);
            open.addAll(further);
        }
        return reached;
    }

    private static void addRefs(JsonNode node, Set<String> names) {
        var ref = node.path("$ref").asString("");
        if (ref.startsWith(PREFIX)) names.add(ref.substring(PREFIX.length()));
        node.forEach(child -> addRefs(child, names));
    }
}
