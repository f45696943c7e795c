package education.codeforlife.viewset.test;

import education.codeforlife.serializer.test.Pairs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of the model as it is stored.
 *
 * @param id the primary key as text
 * @param version null if the model does not have one
 * @param read the row as the serializer reads it
 * @param again the same, read once more: a field that differs is made at each read
 */
record StoredRow(String id, @Nullable JsonNode version, JsonNode read, JsonNode again, EntityFields fields) {

    /** Returns whether an answer shows the row as it is. */
    boolean isShownBy(JsonNode answer) {
        return isShown(answer, read, again, true);
    }

    /**
     * Returns whether the answer to a write shows the row as it is. It may have values that no later answer has, such
     * as a secret of which only a hash is stored.
     */
    boolean isShownOnceBy(JsonNode answer) {
        return isShownBy(lasting(answer, read));
    }

    /** Returns the answer without the fields that later answers lack: those that are not read, or never stored. */
    private JsonNode lasting(JsonNode answer, JsonNode later) {
        if (!(answer instanceof ObjectNode shown) || !later.isObject()) return answer;
        var lasting = shown.objectNode();
        shown.forEachEntry((field, value) -> {
            var stored = later.get(field);
            boolean once = stored != null && stored.isNull() && !fields.isStored(field);
            if (stored != null) lasting.set(field, once ? stored : lasting(value, stored));
        });
        return lasting;
    }

    /** Returns whether the field is as it was in this row, or cannot be: it is the version, or is made at each read. */
    boolean keeps(String field, StoredRow after) {
        var value = read.path(field);
        var now = after.read.path(field);
        return isShown(field, value, now, after.again, true)
                || isVersion(value) && after.isVersion(now) && fields.namesVersionOtherwise(read);
    }

    private boolean isVersion(JsonNode value) {
        return value.equals(version);
    }

    private boolean isShown(JsonNode answer, JsonNode stored, JsonNode again, boolean top) {
        if (answer.equals(stored)) return true;
        if (stored.isValueNode() && answer.isValueNode()) return !stored.equals(again);
        if (answer.size() != stored.size()) return false;
        if (answer.isObject() && stored.isObject()) {
            return stored.propertyStream()
                    .allMatch(each -> isShown(each.getKey(), answer.path(each.getKey()), each.getValue(), again, top));
        }
        return answer.isArray() && stored.isArray() && areShown(answer, stored, again, false);
    }

    private boolean isShown(String field, JsonNode answer, JsonNode stored, JsonNode again, boolean top) {
        boolean ordered = top && fields.isOrdered(field);
        return answer.isArray() && stored.isArray()
                ? areShown(answer, stored, again.path(field), ordered)
                : isShown(answer, stored, again.path(field), false);
    }

    private boolean areShown(JsonNode answer, JsonNode stored, JsonNode again, boolean ordered) {
        if (answer.size() != stored.size()) return false;
        return Pairs.exist(
                answer.size(),
                (one, other) -> (one.equals(other) || !ordered)
                        && isShown(answer.get(one), stored.get(other), again.path(other), false));
    }
}
