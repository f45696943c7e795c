package education.codeforlife.viewset.test;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is wrong with one answer, in words. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    void add(String problem) {
        found.add(problem);
    }

    void addAll(List<?> problems) {
        problems.forEach(problem -> add(problem.toString()));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** {@code null} if there are none. */
    @Nullable
    AssertionError toError(Exchange exchange) {
        return isEmpty() ? null : new AssertionError(exchange + "\n- " + String.join("\n- ", found));
    }
}
