package education.codeforlife.task;

import education.codeforlife.api.DeclaredMetric;
import java.util.List;

enum CleanUpMetric implements DeclaredMetric {
    REMOVED("codeforlife.clean-up.removed", "Expired rows that were deleted, by their kind."),
    FAILURES("codeforlife.clean-up.failures", "Statements of the clean-up that failed, by the kind of the rows.");

    /** The kind of the rows. */
    static final String ROWS = "rows";

    private final String metric;
    private final String description;

    CleanUpMetric(String metric, String description) {
        this.metric = metric;
        this.description = description;
    }

    @Override
    public String metric() {
        return metric;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<String> tags() {
        return List.of(ROWS);
    }
}
