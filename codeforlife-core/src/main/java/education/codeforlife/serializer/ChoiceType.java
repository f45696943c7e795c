package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import education.codeforlife.error.FieldErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An enum constant, by the name that it has in JSON. */
record ChoiceType(Map<String, Object> constants) implements FieldType {

    static ChoiceType of(Class<?> type, JsonMapper json) {
        var constants = new LinkedHashMap<String, Object>();
        for (var constant : type.getEnumConstants())
            constants.put(json.valueToTree(constant).asString(), constant);
        return new ChoiceType(constants);
    }

    @Override
    public @Nullable Object read(JsonNode node, FieldErrors errors, Reading reading) {
        var constant = node.isString() ? constants.get(node.stringValue()) : null;
        if (constant == null) errors.add(new FieldError("invalid_choice", refusal(node)));
        return constant;
    }

    private static String refusal(JsonNode node) {
        return "\"" + (node.isValueNode() ? node.asString() : JsonTypes.name(node)) + "\" is not a valid choice.";
    }
}
