package education.codeforlife.task.dbscheduler;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.FailedTask;
import education.codeforlife.task.FailedTasks;
import education.codeforlife.task.StoredTask;
import education.codeforlife.task.StoredTask.State;
import education.codeforlife.task.TaskStore;
import education.codeforlife.task.TaskStore.Change;
import education.codeforlife.task.TaskStore.Order;
import education.codeforlife.task.TaskStore.Property;
import education.codeforlife.task.TaskStore.Query;
import java.util.List;
import java.util.Objects;

/**
 * The failed ones of the stored tasks.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public record StoredFailedTasks(TaskStore store) implements FailedTasks {

    private static final Query FAILED = new Query(null, State.FAILED);
    private static final List<Order> LATEST =
            List.of(new Order(Property.FAILED_AT, true), new Order(Property.ID, true));

    @Override
    public List<FailedTask> latest(int limit) {
        return store.find(FAILED, LATEST, 0, limit).stream()
                .map(StoredFailedTasks::failed)
                .toList();
    }

    private static FailedTask failed(StoredTask task) {
        return new FailedTask(
                task.id(),
                task.name(),
                task.run(),
                task.attempts(),
                Objects.requireNonNull(task.error()),
                Objects.requireNonNull(task.failedAt()));
    }

    @Override
    public long count() {
        return store.count(FAILED);
    }

    @Override
    public boolean retry(long id) {
        return store.retry(id) == Change.DONE;
    }

    @Override
    public boolean cancel(long id) {
        return store.find(id).filter(task -> task.state() == State.FAILED).isPresent()
                && store.cancel(id) == Change.DONE;
    }
}
