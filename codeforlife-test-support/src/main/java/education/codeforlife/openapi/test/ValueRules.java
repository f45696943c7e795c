package education.codeforlife.openapi.test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares types, null, formats and the values of enums. */
record ValueRules(Side side, Findings findings) {

    private static final List<String> FORMATS = List.of("format", "contentEncoding", "contentMediaType");

    /** Returns whether the types are compatible: if not, comparing more of the schemas makes no sense. */
    boolean areTypesKept(Shape was, Shape is, Place place) {
        var types = was.types();
        var current = is.types();
        var kept = side.isAccepted() ? includes(current, types) : includes(types, current);
        if (!kept) findings.add(place, "was " + words(types) + " and is " + words(current));
        return kept;
    }

    void compare(Shape was, Shape is, Place place) {
        compareNull(was, is, place);
        compareValues(was.values(), is.values(), place);
        FORMATS.forEach(keyword -> compareFormat(keyword, was.all(keyword), is.all(keyword), place));
    }

    private void compareNull(Shape was, Shape is, Place place) {
        if (was.isNullable() == is.isNullable()) return;
        if (side.isAccepted() && was.isNullable()) findings.add(place, "can no longer be null");
        if (side == Side.ANSWER && is.isNullable()) findings.add(place, "can be null");
    }

    private void compareValues(@Nullable Set<JsonNode> was, @Nullable Set<JsonNode> is, Place place) {
        if (was != null && is != null) {
            was.stream()
                    .filter(value -> !is.contains(value))
                    .forEach(value -> findings.add(place, "can no longer be " + value));
        } else if (was == null && is != null && side.isAccepted()) {
            findings.add(place, "is limited to " + words(is));
        } else if (was != null && is == null && side == Side.ANSWER) {
            findings.add(place, "is no longer limited to " + words(was));
        }
    }

    private void compareFormat(String keyword, List<JsonNode> was, List<JsonNode> is, Place place) {
        if (was.equals(is)) return;
        var wider = side.isAccepted() ? is.isEmpty() : was.isEmpty();
        if (wider || side.isAccepted() && isLonger(was, is)) return;
        findings.add(place, "had the " + keyword + " " + format(was) + " and has " + format(is));
    }

    /** Returns whether all integers of the old format are integers of the new one. */
    private static boolean isLonger(List<JsonNode> was, List<JsonNode> is) {
        return format(was).equals("int32") && format(is).equals("int64");
    }

    private static String format(List<JsonNode> formats) {
        return formats.isEmpty()
                ? "none"
                : formats.stream().map(JsonNode::asString).collect(Collectors.joining(" and "));
    }

    private static boolean includes(@Nullable Set<String> types, @Nullable Set<String> others) {
        if (types == null) return true;
        return others != null
                && others.stream()
                        .allMatch(type -> types.contains(type) || type.equals("integer") && types.contains("number"));
    }

    private static String words(@Nullable Set<String> types) {
        if (types == null) return "of any type";
        return types.isEmpty() ? "null" : String.join(" or ", types);
    }

    private static String words(Iterable<JsonNode> values) {
        var text = new StringBuilder();
        values.forEach(value -> text.append(text.isEmpty() ? "" : ", ").append(value));
        return text.toString();
    }
}
