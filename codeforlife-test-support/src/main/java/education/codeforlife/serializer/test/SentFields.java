package education.codeforlife.serializer.test;

import education.codeforlife.wire.WireText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Compares what was sent with what was answered: each field that is in both, null included. A related row is sent as
 * its key and may be answered whole; text is answered without white space around it.
 *
 * @since 0.1.0
 */
public final class SentFields {

    private SentFields() {}

    /**
     * What differs, in words.
     *
     * @param where the objects stand, before the names of their fields: {@code ""} or {@code "[2]."}
     */
    public static List<String> differences(String where, JsonNode sent, JsonNode answered) {
        var differences = new ArrayList<String>();
        compare(where, sent, answered, differences);
        return differences;
    }

    private static void compare(String where, JsonNode sent, JsonNode answered, List<String> differences) {
        sent.forEachEntry((field, value) -> {
            var answer = answered.get(field);
            if (answer != null) compareValues(where + field, value, answer, differences);
        });
    }

    private static void compareValues(String field, JsonNode sent, JsonNode answered, List<String> differences) {
        if (sent.isObject() && answered.isObject()) {
            compare(field + ".", sent, answered, differences);
        } else if (!isSame(sent, answered)) {
            differences.add(field + " was sent as " + sent + ", but answered as " + answered);
        }
    }

    private static boolean isSame(JsonNode sent, JsonNode answered) {
        if (answered.isObject() && sent.isValueNode() && answered.has("id")) return isSame(sent, answered.get("id"));
        if (sent.isNumber() && answered.isNumber()) return sent.decimalValue().compareTo(answered.decimalValue()) == 0;
        if (sent.isString() && answered.isString()) {
            return WireText.strip(sent.stringValue()).equals(WireText.strip(answered.stringValue()));
        }
        return sent.equals(answered);
    }
}
