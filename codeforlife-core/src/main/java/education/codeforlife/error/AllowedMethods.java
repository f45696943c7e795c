package education.codeforlife.error;

import education.codeforlife.api.Internal;
import java.util.Collection;
import java.util.LinkedHashSet;

/**
 * The value of an {@code Allow} header.
 *
 * @since 0.1.0
 */
@Internal
public final class AllowedMethods {

    private AllowedMethods() {}

    /** Returns the methods in their order, then HEAD if GET is one of them, and OPTIONS: every path answers these. */
    public static String of(Collection<String> methods) {
        var allowed = new LinkedHashSet<>(methods);
        if (allowed.contains("GET")) allowed.add("HEAD");
        allowed.add("OPTIONS");
        return String.join(", ", allowed);
    }
}
