package education.codeforlife.openapi.test;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares the codes of refusals, which clients decide by. */
record CodeRules(Findings findings) {

    private static final String CODES = "x-codes";

    /** Compares those of a part of an operation, such as an answer. */
    void compare(JsonNode was, JsonNode is, Place place) {
        compare(List.of(was.path(CODES)), List.of(is.path(CODES)), place);
    }

    void compare(Shape was, Shape is, Place place) {
        compare(was.all(CODES), is.all(CODES), place);
    }

    private void compare(List<JsonNode> was, List<JsonNode> is, Place place) {
        var current = codes(is);
        codes(was).stream()
                .filter(code -> !current.contains(code))
                .forEach(code -> findings.add(place, "no longer has the code " + code));
    }

    /** Returns the codes of lists, or of maps that explain each code. */
    private static Set<String> codes(List<JsonNode> all) {
        var codes = new LinkedHashSet<String>();
        for (var some : all) {
            if (some.isArray()) some.forEach(code -> codes.add(code.asString(code.path("code").asString(""))));
            codes.addAll(some.propertyNames());
        }
        return codes;
    }
}
