package education.codeforlife.openapi.test;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares rules as texts: a new or another one is narrower for a client that sends, a lost one for a client that reads. */
record OtherRules(Side side, Findings findings) {

    private static final List<String> RULES = List.of(
            "pattern",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "prefixItems",
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedProperties",
            "unevaluatedItems");

    /** Rules that say what an answer contains, and not only how values look. */
    private static final List<String> CONTENTS = List.of("prefixItems", "patternProperties");

    void compare(Shape was, Shape is, Place place) {
        var request = side.isAccepted();
        for (var rule : request ? RULES : CONTENTS) {
            var before = was.all(rule);
            var after = is.all(rule);
            if (request ? before.containsAll(after) : after.containsAll(before)) continue;
            findings.add(place, "has the " + rule + " " + text(after) + " instead of " + text(before));
        }
    }

    private static String text(List<JsonNode> values) {
        return values.isEmpty()
                ? "none"
                : values.stream().map(JsonNode::toString).collect(Collectors.joining(" and "));
    }
}
