package education.codeforlife.serializer.test;

import education.codeforlife.api.Internal;
import education.codeforlife.wire.ScalarType;
import education.codeforlife.wire.WireText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Compares what was sent with what was answered, at any depth: each field that is in both, null included. Fields that
 * were not sent, such as the keys of new children, are not compared. A related row is sent as its key and may be
 * answered whole; text is answered without white space around it; a time may be answered in another time zone.
 *
 * @since 0.1.0
 */
@Internal
public final class SentFields {

    /** The types of values that an answer may write in another form than the request. */
    private static final List<ScalarType<?>> REWRITTEN = List.of(
            ScalarType.of(Instant.class),
            ScalarType.of(LocalDateTime.class),
            ScalarType.of(LocalTime.class),
            ScalarType.of(Duration.class),
            ScalarType.of(UUID.class));

    private SentFields() {}

    /**
     * Describes the differences. Elements of arrays can be answered in any order.
     *
     * @param where the objects stand, before the names of their fields: {@code ""} or {@code "[2]."}
     */
    public static List<String> differences(String where, JsonNode sent, JsonNode answered) {
        return differences(where, sent, answered, field -> false);
    }

    /**
     * Describes the differences.
     *
     * @param where the objects stand, before the names of their fields: {@code ""} or {@code "[2]."}
     * @param isOrdered whether the elements of a field's array are answered in the order in which they were sent
     */
    public static List<String> differences(
            String where, JsonNode sent, JsonNode answered, Predicate<String> isOrdered) {
        var differences = new ArrayList<String>();
        sent.forEachEntry((field, value) -> {
            var answer = answered.get(field);
            if (answer != null) differences.addAll(ofValues(where + field, value, answer, isOrdered.test(field)));
        });
        return differences;
    }

    private static List<String> ofValues(String field, JsonNode sent, JsonNode answered, boolean ordered) {
        if (sent.isObject() && answered.isObject()) return differences(field + ".", sent, answered);
        if (sent.isArray() && answered.isArray() && sent.size() == answered.size()) {
            return ofElements(field, sent, answered, ordered);
        }
        return isSame(sent, answered)
                ? List.of()
                : List.of(field + " was sent as " + sent + ", but answered as " + answered);
    }

    private static List<String> ofElements(String field, JsonNode sent, JsonNode answered, boolean ordered) {
        if (!ordered
                && Pairs.exist(
                        sent.size(),
                        (one, other) ->
                                ofElement(field, sent, one, answered, other).isEmpty())) {
            return List.of();
        }
        var differences = new ArrayList<String>();
        for (int i = 0; i < sent.size(); i++) differences.addAll(ofElement(field, sent, i, answered, i));
        return differences;
    }

    private static List<String> ofElement(String field, JsonNode sent, int one, JsonNode answered, int other) {
        return ofValues(field + "[" + one + "]", sent.get(one), answered.get(other), false);
    }

    private static boolean isSame(JsonNode sent, JsonNode answered) {
        if (answered.isObject() && sent.isValueNode() && answered.has("id")) return isSame(sent, answered.get("id"));
        if (sent.isNumber() && answered.isNumber()) return sent.decimalValue().compareTo(answered.decimalValue()) == 0;
        if (sent.isString() && answered.isString()) {
            return isSameText(WireText.strip(sent.stringValue()), WireText.strip(answered.stringValue()));
        }
        return sent.equals(answered);
    }

    private static boolean isSameText(String sent, String answered) {
        return sent.equals(answered) || REWRITTEN.stream().anyMatch(type -> isSameValue(type, sent, answered));
    }

    private static boolean isSameValue(ScalarType<?> type, String sent, String answered) {
        var value = type.readOrNull(sent);
        return value != null && value.equals(type.readOrNull(answered));
    }
}
