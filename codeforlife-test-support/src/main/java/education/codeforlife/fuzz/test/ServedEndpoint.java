package education.codeforlife.fuzz.test;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path and a method that a service serves.
 *
 * @param path with variables in braces, without a slash at its end
 * @param body the record that the body is read into, if it is one
 * @param parameters the names of those of the query
 */
record ServedEndpoint(
        String method, String path, Form form, @Nullable Class<?> body, List<String> parameters) {

    /** The format of a body. */
    enum Form {
        NONE,
        /** JSON of any kind. */
        ANY,
        ONE,
        LIST,
        BY_KEY,
        KEYS
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
