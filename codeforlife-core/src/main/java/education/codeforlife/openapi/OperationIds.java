package education.codeforlife.openapi;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of operations, of which each is that of one operation. */
final class OperationIds {

    private final Map<String, String> operations = new HashMap<>();

    /**
     * Takes a name.
     *
     * @throws IllegalStateException if it is that of another operation
     */
    String take(String id, String method, String path) {
        var other = operations.putIfAbsent(id, method + " " + path);
        if (other == null) return id;
        throw new IllegalStateException("Two operations are called " + id + ": " + other + " and " + method + " " + path
                + ". Rename one of the actions");
    }

    /** Takes a name, or one that is made of method and path if it is that of another operation. */
    String takeOrMake(String id, String method, String path) {
        if (!operations.containsKey(id)) return take(id, method, path);
        var words = (path + method).replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_", "");
        return take(words.toLowerCase(Locale.ROOT), method, path);
    }
}
