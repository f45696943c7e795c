package education.codeforlife.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The recorded answers that break the wire contract, each with its rule and the right answer. */
final class Differences {

    /** A right answer; no body is an empty text. */
    record Difference(String rule, int status, JsonNode body) {}

    static final Map<String, Difference> BY_NAME = new Differences().byName;

    private static final String TYPES = "1.5: JSON types are not coerced";
    private static final String FORMS = "1.2: form bodies are 415 too";
    private static final String PATHS = "1.3: an unknown path answers in JSON";
    private static final String METHODS = "2: HEAD answers as GET, OPTIONS with Allow";
    private static final String PAIRS = "3: rows are paired by id";
    private static final String IDS = "3: anything but an array of ids is refused";
    private static final String PARSER = "text of a JSON parse error";

    private static final String NOT_IDS = "{'__all__': ['Expected a list of ids.']}";

    private final Map<String, Difference> byName = new LinkedHashMap<>();

    private Differences() {
        paths();
        types();
        forms();
        parser();
        pairs();
        ids();
        methods();
    }

    private void paths() {
        differ("fruits: double trailing slash", PATHS, 404, "{'detail': 'Not found.'}");
    }

    private void types() {
        for (var value : new String[] {"number", "float", "1.0", "1e3", "1e400 (inf)", "huge int"}) {
            differ("fruits: create: name " + value, TYPES, 400, "{'name': ['Not a valid string.']}");
        }
        var booleans = new String[] {
            "string 'true'", "string 'false'", "string 'True'", "string 't'", "string 'yes'", "string '1'",
            "string '0'", "string 'off'", "string 'on'", "string 'n'", "string 'y'", "string 'TRUE'",
            "string 'tRuE'", "number 1", "number 0", "number 1.0", "number 0.0"
        };
        for (var value : booleans) {
            differ("fruits: create: is_citrus " + value, TYPES, 400, "{'is_citrus': ['Must be a valid boolean.']}");
        }
    }

    private void forms() {
        unsupported("fruits: create: form urlencoded ok", "application/x-www-form-urlencoded");
        unsupported("fruits: create: form urlencoded is_citrus absent -> false", "application/x-www-form-urlencoded");
        unsupported("fruits: create: multipart ok", "multipart/form-data; boundary=X");
        unsupported("fruits: create: multipart without boundary", "multipart/form-data");
        unsupported("fruits: patch: form urlencoded", "application/x-www-form-urlencoded");
        unsupported("bulk: create: form urlencoded", "application/x-www-form-urlencoded");
        unsupported("bulk: delete: form", "application/x-www-form-urlencoded");
        differ(
                "fruits: create: form urlencoded empty", // nothing was sent, so that its type is none either
                FORMS,
                400,
                "{'name': ['This field is required.'], 'is_citrus': ['This field is required.']}");
    }

    private void unsupported(String name, String type) {
        differ(name, FORMS, 415, "{'detail': 'Unsupported media type \\\"" + type + "\\\" in request.'}");
    }

    private void parser() {
        malformed("fruits: create: malformed json", "Malformed at line 1, column 15.");
        malformed("fruits: create: malformed json single quotes", "Malformed at line 1, column 2.");
        malformed("fruits: create: json NaN", "Malformed at line 1, column 13.");
        malformed("fruits: create: json bom", "Unexpected byte order mark.");
        malformed("fruits: patch: malformed json", "Malformed at line 1, column 2.");
        malformed("bulk: delete: malformed", "Malformed at line 1, column 2.");
    }

    private void malformed(String name, String problem) {
        differ(name, PARSER, 400, "{'detail': 'JSON parse error - " + problem + "'}");
    }

    private void pairs() {
        differ("bulk: patch: ids 9,10 (string sort of keys vs numeric sort of models)", PAIRS, 200, """
                [{'id': 9, 'name': 'for-9', 'is_citrus': false, 'expires_on': '2030-01-01'},
                 {'id': 10, 'name': 'for-10', 'is_citrus': false, 'expires_on': '2030-01-01'}]""");
        differ("bulk: patch: ids 2,10,9,1", PAIRS, 200, """
                [{'id': 1, 'name': 'for-1', 'is_citrus': true, 'expires_on': '2023-01-01'},
                 {'id': 2, 'name': 'for-2', 'is_citrus': false, 'expires_on': '2023-01-02'},
                 {'id': 9, 'name': 'for-9', 'is_citrus': false, 'expires_on': '2030-01-01'},
                 {'id': 10, 'name': 'for-10', 'is_citrus': false, 'expires_on': '2030-01-01'}]""");
    }

    private void ids() {
        for (var item : new String[] {"null", "float", "bool"}) {
            differ("bulk: delete: " + item + " element", IDS, 400, NOT_IDS);
        }
        differ("bulk: delete: object (keys used)", IDS, 400, notAList("dict"));
        differ("bulk: delete: string '23' (iterated as chars)", IDS, 400, notAList("str"));
    }

    private static String notAList(String type) {
        return "{'__all__': ['Expected a list of items but got type \\\"" + type + "\\\".']}";
    }

    private void methods() {
        differ("methods: HEAD /fruits/", METHODS, 200, "''");
        differ("methods: HEAD /fruits/1/", METHODS, 200, "''");
        differ("methods: OPTIONS /fruits/", METHODS, 200, "''");
        differ("methods: OPTIONS /fruits/bulk/", METHODS, 200, "''");
    }

    private void differ(String name, String rule, int status, String body) {
        byName.put(name, new Difference(rule, status, Exchange.JSON.readTree(body.replace('\'', '"'))));
    }
}
