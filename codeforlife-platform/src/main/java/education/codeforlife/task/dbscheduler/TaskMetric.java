package education.codeforlife.task.dbscheduler;

import education.codeforlife.api.DeclaredMetric;
import java.util.List;
import org.jspecify.annotations.Nullable;

enum TaskMetric implements DeclaredMetric {
    RUN("codeforlife.task", "Runs of tasks, with their durations and failures."),
    ENQUEUE("codeforlife.task.enqueue", "Calls that enqueue tasks."),
    WAITING("codeforlife.tasks.waiting", "Tasks that are due and have not begun."),
    LAG("codeforlife.tasks.lag", "Age of the oldest task that is due and has not begun."),
    FAILED("codeforlife.tasks.failed", "Tasks that are kept as failed."),
    OVERDUE("codeforlife.tasks.overdue", "Age of the oldest task that no node runs, on nodes of the mode web.");

    /** The name of the task. */
    static final String TASK = "task";

    private final String metric;
    private final String description;

    TaskMetric(String metric, String description) {
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
        return this == OVERDUE ? List.of() : List.of(TASK);
    }

    @Override
    public @Nullable String unit() {
        return this == LAG || this == OVERDUE ? "seconds" : null;
    }

    @Override
    public boolean isObservation() {
        return this == RUN || this == ENQUEUE;
    }
}
