package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A type of a service's own, or JSON of any form, read by Jackson. Numbers keep their digits. */
record AnyType(JavaType type, JsonMapper json) implements FieldType {

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        var unstorable = StorableJson.refusal(node);
        if (unstorable == null) return value(node, errors);
        errors.add(unstorable);
        return null;
    }

    private @Nullable Object value(JsonNode node, FieldErrors errors) {
        try {
            if (type.isTypeOrSubTypeOf(JsonNode.class)) {
                return type.getRawClass().cast(node);
            }
            Object value = json.readerFor(type)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(node);
            if (value != null) return value;
        } catch (JacksonException | ClassCastException e) {
            // its message names classes: the client gets ours
        }
        errors.add(new FieldError("invalid", "Invalid value."));
        return null;
    }

    @Override
    public WriteShape.Value described() {
        return new WriteShape.OtherValue(type);
    }
}
