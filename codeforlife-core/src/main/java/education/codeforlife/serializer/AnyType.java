package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A type of a service's own, read by Jackson. */
record AnyType(JavaType type, JsonMapper json) implements FieldType {

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        try {
            Object value = json.treeToValue(node, type);
            if (value != null) return value;
        } catch (JacksonException e) {
            // its message names classes: the client gets ours
        }
        errors.add(new FieldError("invalid", "Invalid value."));
        return null;
    }
}
