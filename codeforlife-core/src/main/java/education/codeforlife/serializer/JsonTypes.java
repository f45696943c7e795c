package education.codeforlife.serializer;

import education.codeforlife.error.FieldError;
import tools.jackson.databind.JsonNode;

/** Names JSON values in messages. The names are Python's, which clients know. */
final class JsonTypes {

    private JsonTypes() {}

    static String name(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "list";
            case BOOLEAN -> "bool";
            case NUMBER -> node.isIntegralNumber() ? "int" : "float";
            case STRING -> "str";
            case NULL -> "NoneType";
            default -> "dict";
        };
    }

    static FieldError notAnObject(JsonNode node) {
        return new FieldError("invalid", "Invalid data. Expected a dictionary, but got " + name(node) + ".");
    }

    static FieldError notAList(JsonNode node) {
        return new FieldError("not_a_list", "Expected a list of items but got type \"" + name(node) + "\".");
    }
}
