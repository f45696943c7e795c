package education.codeforlife.openapi.test;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small documents, in JSON with single quotes. */
final class Documents {

    private Documents() {}

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    /** Returns a document of one operation and of the schemas that it refers to. */
    static JsonNode document(String operation, String schemas) {
        return json("{'openapi': '3.1.0', 'info': {'title': 'fruits', 'version': '1'}, 'paths': {'/fruits/': {'post': "
                + operation + "}}, 'components': {'schemas': " + schemas + "}}");
    }

    static String accepting(String schema) {
        return "{'requestBody': {'content': {'application/json': {'schema': " + schema + "}}}, 'responses': {}}";
    }

    static String answering(String schema) {
        return "{'responses': {'200': {'description': '', 'content': {'application/json': {'schema': " + schema
                + "}}}}}";
    }

    /** Compares two versions of what a client sends. */
    static List<String> sent(String before, String after) {
        return Compatibility.incompatibilities(document(accepting(before), "{}"), document(accepting(after), "{}"));
    }

    /** Compares two versions of what a client reads. */
    static List<String> read(String before, String after) {
        return Compatibility.incompatibilities(document(answering(before), "{}"), document(answering(after), "{}"));
    }

    static List<String> operations(String before, String after) {
        return Compatibility.incompatibilities(document(before, "{}"), document(after, "{}"));
    }
}
