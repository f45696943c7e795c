package education.codeforlife.openapi.test;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares the members of {@code anyOf} and {@code oneOf}. Members of one name are compared with each other. */
record AlternativeRules(SchemaRules schemas, Findings findings, Side side) {

    void compare(JsonNode old, Shape was, JsonNode current, Shape is, Place place) {
        if (was.alternatives().isEmpty() && is.alternatives().isEmpty()) return;
        var before = members(old, was);
        var after = members(current, is);
        for (var member : before) {
            if (!isFound(member, after, place)) {
                findings.add(place, "is no longer " + name(member) + " as an alternative");
            }
        }
        if (side.isAccepted()) return;
        for (var member : after) {
            if (before.stream().noneMatch(one -> isSame(one, member) || schemas.isCompatible(one, member))) {
                findings.add(place, "may be " + name(member) + " as a new alternative");
            }
        }
    }

    private boolean isFound(JsonNode member, List<JsonNode> after, Place place) {
        for (var one : after) {
            if (!isSame(member, one)) continue;
            schemas.compare(member, one, place);
            return true;
        }
        return after.stream().anyMatch(one -> schemas.isCompatible(member, one));
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return name(one).equals(name(other));
    }

    private static List<JsonNode> members(JsonNode schema, Shape shape) {
        if (shape.alternatives().isEmpty()) return List.of(schema);
        var members = new ArrayList<JsonNode>();
        shape.alternatives().forEach(members::addAll);
        return members;
    }

    private static String name(JsonNode member) {
        var name = Components.name(member);
        return name != null ? name : member.path("title").asString(member.toString());
    }
}
