package education.codeforlife.task.dbscheduler;

import education.codeforlife.api.DeclaredMetric;

/** The metrics of tasks. */
final class TaskMetric {

    /** The name of the task. */
    static final String TASK = "task";

    static final DeclaredMetric RUN =
            DeclaredMetric.observation("codeforlife.task", "Runs of tasks, with their durations and failures.", TASK);
    static final DeclaredMetric ENQUEUE =
            DeclaredMetric.observation("codeforlife.task.enqueue", "Calls that enqueue tasks.", TASK);
    static final DeclaredMetric WAITING =
            DeclaredMetric.count("codeforlife.tasks.waiting", "Tasks that are due and have not begun.", TASK);
    static final DeclaredMetric LAG =
            DeclaredMetric.age("codeforlife.tasks.lag", "Age of the oldest task that is due and has not begun.", TASK);
    static final DeclaredMetric FAILED =
            DeclaredMetric.count("codeforlife.tasks.failed", "Tasks that are kept as failed.", TASK);
    static final DeclaredMetric OVERDUE = DeclaredMetric.age(
            "codeforlife.tasks.overdue", "Age of the oldest task that no node runs, on nodes of the mode web.");

    private TaskMetric() {}
}
