package education.codeforlife.openapi.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds references of a document that do not lead to a part of it. */
final class References {

    /** Members whose values are data, in which nothing is a reference. */
    private static final Set<String> DATA = Set.of("default", "example", "value", "enum", "const");

    private final Components components;
    private final List<String> faults = new ArrayList<>();

    private References(JsonNode document) {
        components = new Components(document);
    }

    /** Returns a sentence for each dangling reference. */
    static List<String> faults(JsonNode document) {
        var references = new References(document);
        references.collect(document, "", "");
        return references.faults;
    }

    private void collect(JsonNode node, String place, String name) {
        check(Components.reference(node), place);
        if (name.equals("discriminator")) node.path("mapping").forEach(target -> checkMapping(target, place));
        for (var member : node.properties()) {
            if (DATA.contains(member.getKey()) && !name.equals("properties")) continue;
            collect(member.getValue(), place + "/" + escaped(member.getKey()), member.getKey());
        }
        if (!node.isArray()) return;
        for (int i = 0; i < node.size(); i++) collect(node.get(i), place + "/" + i, "");
    }

    private void check(@Nullable String reference, String place) {
        if (reference == null || !components.target(reference).isMissingNode()) return;
        faults.add(place + ": the reference " + reference + " does not lead to a part of the document");
    }

    private void checkMapping(JsonNode target, String place) {
        var text = target.asString("");
        check(text.contains("/") ? text : "#/components/schemas/" + escaped(text), place + "/mapping");
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
