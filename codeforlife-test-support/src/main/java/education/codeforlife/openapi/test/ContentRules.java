package education.codeforlife.openapi.test;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares the media types of a body, and the schema of each. */
record ContentRules(Components before, Components after, Findings findings) {

    void compare(JsonNode was, JsonNode is, Side side, Place place) {
        for (var media : was.path("content").properties()) {
            var type = media.getKey();
            var same = matching(type, is.path("content"), side);
            if (same.isEmpty()) findings.add(place.part("media type " + type), "is removed");
            same.forEach(current -> compareSchemas(media.getValue(), current, side, place));
        }
    }

    void compareSchemaOrContent(JsonNode was, JsonNode is, Side side, Place place) {
        if (was.has("content")) {
            compare(was, is, side, place);
        } else {
            compareSchemas(was, is, side, place);
        }
    }

    private void compareSchemas(JsonNode was, JsonNode is, Side side, Place place) {
        new SchemaRules(before, after, side, findings).compare(was.path("schema"), is.path("schema"), place);
    }

    /** Returns the media types that take the place of one: itself, or else a range that includes it. */
    private static List<JsonNode> matching(String type, JsonNode content, Side side) {
        if (content.has(type)) return List.of(content.get(type));
        return content.properties().stream()
                .filter(other ->
                        includes(other.getKey(), type) || side == Side.ANSWER && includes(type, other.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns whether {@code text/*} or the like includes a type. */
    private static boolean includes(String range, String type) {
        if (range.equals("*/*")) return true;
        return range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1));
    }
}
