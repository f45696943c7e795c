package education.codeforlife.task;

import education.codeforlife.api.DeclaredMetric;

/** The metrics of the clean-up. */
final class CleanUpMetric {

    /** The kind of the rows. */
    static final String ROWS = "rows";

    static final DeclaredMetric REMOVED = DeclaredMetric.count(
            "codeforlife.clean-up.removed", "Expired rows that were deleted, by their kind.", ROWS);
    static final DeclaredMetric FAILURES = DeclaredMetric.count(
            "codeforlife.clean-up.failures", "Statements of the clean-up that failed, by the kind of the rows.", ROWS);

    private CleanUpMetric() {}
}
