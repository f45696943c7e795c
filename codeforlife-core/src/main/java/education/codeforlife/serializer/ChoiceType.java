package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.wire.ScalarException;
import education.codeforlife.wire.ScalarType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An enum constant, by the name that it has in JSON. */
record ChoiceType(ScalarType<?> type) implements FieldType {

    static ChoiceType of(Class<?> type, JsonMapper json) {
        return new ChoiceType(
                ScalarType.ofEnum(type, constant -> json.valueToTree(constant).asString()));
    }

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        try {
            return type.read(node);
        } catch (ScalarException e) {
            errors.add(new FieldError("invalid_choice", refusal(node)));
            return null;
        }
    }

    private static String refusal(JsonNode node) {
        return "\"" + (node.isValueNode() ? node.asString() : JsonTypes.name(node)) + "\" is not a valid choice.";
    }

    @Override
    public WriteShape.Value described() {
        return new WriteShape.ChoiceValue(type.javaType(), type.names());
    }
}
