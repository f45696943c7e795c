package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.TaskDeclarations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The tasks of a service, as db-scheduler has them.
 *
 * @param recurring those that run by themselves
 * @param enqueued those that are enqueued
 * @since 0.1.0
 */
@Internal
@Preview
public record TaskList(List<RecurringTask<?>> recurring, List<Task<?>> enqueued) {

    /** Tasks that are not declared by methods. */
    public static TaskList of(List<RecurringTask<?>> recurring) {
        return new TaskList(List.copyOf(recurring), List.of());
    }

    /** Returns these tasks and the declared ones. */
    public TaskList with(TaskDeclarations declarations, TaskRunner runner, RetryDelays delays, Clock clock) {
        var allRecurring = new ArrayList<>(recurring);
        var allEnqueued = new ArrayList<>(enqueued);
        for (var task : declarations.all()) {
            if (task.cron() == null) {
                allEnqueued.add(EnqueuedTask.of(task, runner, delays));
            } else {
                allRecurring.add(CronTask.of(task, runner, delays, clock));
            }
        }
        return new TaskList(allRecurring, allEnqueued);
    }

    /** Returns the one with the name alone. */
    public TaskList only(String name) {
        return new TaskList(
                recurring.stream().filter(task -> task.getName().equals(name)).toList(),
                enqueued.stream().filter(task -> task.getName().equals(name)).toList());
    }

    List<Task<?>> all() {
        var all = new ArrayList<Task<?>>(recurring);
        all.addAll(enqueued);
        return all;
    }
}
