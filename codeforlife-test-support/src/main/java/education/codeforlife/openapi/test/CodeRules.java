package education.codeforlife.openapi.test;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares the codes of refusals, which clients decide by. */
record CodeRules(Findings findings) {

    private static final String CODES = "x-codes";
    /** The code of a field that may be left out, which is compatible by itself. */
    private static final String REQUIRED = "required";

    private static final Set<String> WORDS =
            Set.of(CODES, "title", "description", "default", "deprecated", "example", "examples");

    /** Compares those of a part of an operation, such as an answer. */
    void compare(JsonNode was, JsonNode is, Place place) {
        compare(List.of(was.path(CODES)), List.of(is.path(CODES)), place);
    }

    /** Compares those of a value that clients read. */
    void compareRead(Shape was, Shape is, Place place) {
        compare(was.all(CODES), is.all(CODES), place);
    }

    /** Compares those of a value that clients send. A value that is checked by other rules has other codes. */
    void compareSent(Shape was, Shape is, Place place) {
        if (rules(was).equals(rules(is))) compare(was.all(CODES), is.all(CODES), place);
    }

    private static List<JsonNode> rules(Shape shape) {
        return shape.parts().stream().map(CodeRules::rules).toList();
    }

    private static JsonNode rules(JsonNode schema) {
        return schema.isObject() ? ((ObjectNode) schema).deepCopy().remove(WORDS) : schema;
    }

    private void compare(List<JsonNode> was, List<JsonNode> is, Place place) {
        var current = codes(is);
        codes(was).stream()
                .filter(code -> !current.contains(code) && !code.equals(REQUIRED))
                .forEach(code -> findings.add(place, "no longer has the code " + code));
    }

    /** Returns the codes of lists, or of maps that explain each code. */
    private static Set<String> codes(List<JsonNode> all) {
        var codes = new LinkedHashSet<String>();
        for (var some : all) {
            if (some.isArray()) {
                some.forEach(code -> codes.add(code.asString(code.path("code").asString(""))));
            }
            codes.addAll(some.propertyNames());
        }
        return codes;
    }
}
