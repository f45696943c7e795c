package education.codeforlife.viewset.test;

import education.codeforlife.request.WireText;
import tools.jackson.databind.JsonNode;

/** Compares what was sent with what was answered: each field that is in both, null included. */
final class SentFields {

    private SentFields() {}

    static void compare(JsonNode sent, JsonNode answered, String where, Problems problems) {
        sent.forEachEntry((field, value) -> {
            var answer = answered.get(field);
            if (answer != null) compareValues(value, answer, where + field, problems);
        });
    }

    private static void compareValues(JsonNode sent, JsonNode answered, String field, Problems problems) {
        if (sent.isObject() && answered.isObject()) compare(sent, answered, field + ".", problems);
        else if (!isSame(sent, answered))
            problems.add(field + " was sent as " + sent + ", but answered as " + answered);
    }

    /** A related row is sent as its key and may be answered whole; text is answered without white space around it. */
    private static boolean isSame(JsonNode sent, JsonNode answered) {
        if (answered.isObject() && sent.isValueNode() && answered.has("id")) return isSame(sent, answered.get("id"));
        if (sent.isNumber() && answered.isNumber()) return sent.decimalValue().compareTo(answered.decimalValue()) == 0;
        if (sent.isString() && answered.isString())
            return WireText.strip(sent.stringValue()).equals(WireText.strip(answered.stringValue()));
        return sent.equals(answered);
    }
}
