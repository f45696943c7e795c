package education.codeforlife.task.autoconfigure;

import education.codeforlife.task.StoredTask;
import education.codeforlife.task.TaskStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store that answers all changes alike, and records them. */
final class RecordedTasks implements TaskStore {

    final List<String> calls = new ArrayList<>();
    private final List<StoredTask> tasks;
    private final Change answer;

    RecordedTasks(List<StoredTask> tasks, Change answer) {
        this.tasks = tasks;
        this.answer = answer;
    }

    private List<StoredTask> matching(Query query) {
        return tasks.stream()
                .filter(task -> query.name() == null || task.name().equals(query.name()))
                .filter(task -> query.state() == null || task.state() == query.state())
                .toList();
    }

    @Override
    public long count(Query query) {
        return matching(query).size();
    }

    @Override
    public List<StoredTask> find(Query query, List<Order> order, long offset, int limit) {
        return matching(query).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public Optional<StoredTask> find(long id) {
        return tasks.stream().filter(task -> task.id() == id).findFirst();
    }

    @Override
    public Change retry(long id) {
        calls.add("retry " + id);
        return answer;
    }

    @Override
    public int retryAll(String name) {
        calls.add("retry " + name);
        return 2;
    }

    @Override
    public Change cancel(long id) {
        calls.add("cancel " + id);
        return answer;
    }

    @Override
    public int cancelFailed(String name) {
        calls.add("cancel " + name);
        return 2;
    }
}
