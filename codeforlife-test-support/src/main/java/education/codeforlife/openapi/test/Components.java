package education.codeforlife.openapi.test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The parts of a document that others refer to. */
record Components(JsonNode document) {

    private static final String REF = "$ref";

    /** Returns the reference of a node, or null if the node is not a reference. */
    static @Nullable String reference(JsonNode node) {
        var reference = node.path(REF);
        return reference.isString() ? reference.stringValue() : null;
    }

    /** Returns the last part of a reference: the name of the component. */
    static @Nullable String name(JsonNode node) {
        var reference = reference(node);
        return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Returns the node that a reference leads to. It is missing if the reference is dangling or leads to itself. */
    JsonNode resolve(JsonNode node) {
        var seen = new HashSet<String>();
        var resolved = node;
        for (var reference = reference(resolved); reference != null; reference = reference(resolved)) {
            if (!seen.add(reference)) return MissingNode.getInstance();
            resolved = target(reference);
        }
        return resolved;
    }

    /** Returns the node that a reference names. It is missing for a reference out of the document. */
    JsonNode target(String reference) {
        if (reference.equals("#")) return document;
        if (!reference.startsWith("#/")) return MissingNode.getInstance();
        return document.at(JsonPointer.compile(decoded(reference.substring(1))));
    }

    private static String decoded(String fragment) {
        return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
