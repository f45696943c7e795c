package education.codeforlife.fake;

import java.util.ArrayList;
import java.util.List;

/**
 * The calls of all methods of one fake. Generated fakes use it.
 *
 * @since 0.1.0
 */
public final class Invocations {

    private final List<Invocation> all = new ArrayList<>();

    /** Returns a copy of the calls, in their order. */
    public synchronized List<Invocation> toList() {
        return List.copyOf(all);
    }

    synchronized void add(Invocation invocation) {
        all.add(invocation);
    }
}
