package education.codeforlife.viewset.test;

import java.util.Map;
import org.springframework.util.StringUtils;

/**
 * The end of a custom action's path.
 *
 * @param text may end with a query
 */
record CustomPath(String text) {

    private static final Map<String, String> ON_LIST = Map.of("GET", "list()", "POST", "create(body)");

    private static final Map<String, String> ON_BULK = Map.of(
            "POST", "bulkCreate(bodies)", "PATCH", "bulkPartialUpdate(bodies by row)", "DELETE", "bulkDestroy(rows)");

    private static final Map<String, String> ON_ROW = Map.of(
            "GET", "retrieve(row)",
            "PUT", "update(row, body)",
            "PATCH", "partialUpdate(row, body)",
            "DELETE", "destroy(row)");

    CustomPath(String text) {
        this.text = StringUtils.trimLeadingCharacter(text, '/');
    }

    /** @throws IllegalArgumentException if it is the path of an action that the client has a method for */
    CustomPath onList(String method) {
        if (name().isEmpty()) throw misuse("listAction", "list", ON_LIST, method);
        if (name().equals("bulk")) throw misuse("listAction", "bulk actions", ON_BULK, method);
        return this;
    }

    /** @throws IllegalArgumentException if it is the path of an action that the client has a method for */
    CustomPath onRow(String method) {
        if (name().isEmpty()) throw misuse("action", "row", ON_ROW, method);
        return this;
    }

    private IllegalArgumentException misuse(String called, String what, Map<String, String> methods, String method) {
        var cure = methods.containsKey(method) ? "call " + methods.get(method) : "use one of " + methods.values();
        return new IllegalArgumentException(
                "The path \"%s\" of %s is that of the %s: %s, or name the path of a custom action, as \"relabel\""
                        .formatted(text, called, what, cure));
    }

    /** The path without its query. */
    String name() {
        return StringUtils.trimTrailingCharacter(text.split("\\?", 2)[0], '/');
    }

    /** Returns the path as it is served, with a slash before the query. */
    String withSlash() {
        return (name().isEmpty() ? "" : name() + "/") + (text.contains("?") ? text.substring(text.indexOf('?')) : "");
    }
}
