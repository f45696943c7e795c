package education.codeforlife.viewset.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with each view set, so that one start-up reports all of them. */
final class StartUpProblems {

    private final List<IllegalStateException> problems = new ArrayList<>();

    /** Runs a check of the view set and records its failure. */
    void collect(String viewSet, Runnable check) {
        try {
            check.run();
        } catch (IllegalStateException | IllegalArgumentException e) {
            problems.add(new IllegalStateException(viewSet + ": " + e.getMessage(), e));
        }
    }

    /** @throws IllegalStateException if a check failed, with the messages of all */
    void throwIfAny() {
        if (problems.isEmpty()) return;
        var first = problems.get(0);
        if (problems.size() == 1) throw first;
        var all = new IllegalStateException(
                problems.stream()
                        .map(Throwable::getMessage)
                        .collect(Collectors.joining("\n- ", "Invalid view sets:\n- ", "")),
                first);
        problems.subList(1, problems.size()).forEach(all::addSuppressed);
        throw all;
    }
}
