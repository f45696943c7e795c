package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.wire.ScalarException;
import education.codeforlife.wire.ScalarType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON of any form, of which the database holds every text, key and number. */
final class StorableJson {

    private static final ScalarType<BigDecimal> NUMBER = ScalarType.of(BigDecimal.class);

    private StorableJson() {}

    /** Returns the error of the first text, key or number that cannot be stored, at any depth. */
    static @Nullable FieldError refusal(JsonNode node) {
        if (node.isString()) return TextType.refusal(node.stringValue());
        if (node.isNumber()) return refusalOfNumber(node);
        for (var property : node.properties()) {
            var key = TextType.refusal(property.getKey());
            if (key != null) return key;
        }
        for (var value : node) {
            var error = refusal(value);
            if (error != null) return error;
        }
        return null;
    }

    private static @Nullable FieldError refusalOfNumber(JsonNode node) {
        try {
            NUMBER.read(node);
            return null;
        } catch (ScalarException e) {
            return new FieldError("invalid", "A valid number is required.");
        }
    }
}
