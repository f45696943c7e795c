package education.codeforlife.viewset.test;

import education.codeforlife.api.Internal;
import tools.jackson.databind.JsonNode;

/**
 * The shapes of bodies that clients understand as refusals.
 *
 * @since 0.1.0
 */
@Internal
public final class ErrorShape {

    private ErrorShape() {}

    /** A detail, errors of fields, or a list of these with an element for each row. */
    public static boolean fits(JsonNode body) {
        if (body.isArray()) return !body.isEmpty() && body.valueStream().allMatch(ErrorShape::isRow);
        return isDetail(body) || isErrors(body);
    }

    private static boolean isDetail(JsonNode body) {
        return body.size() == 1 && body.has("detail") && body.get("detail").isString();
    }

    private static boolean isRow(JsonNode row) {
        return row.isObject() && row.isEmpty() || isErrors(row) || isMessages(row);
    }

    private static boolean isErrors(JsonNode errors) {
        return errors.isObject()
                && !errors.isEmpty()
                && errors.valueStream().allMatch(error -> isMessages(error) || isErrors(error));
    }

    private static boolean isMessages(JsonNode messages) {
        return messages.isArray()
                && !messages.isEmpty()
                && messages.valueStream().allMatch(error -> error.isString() || isRow(error));
    }
}
