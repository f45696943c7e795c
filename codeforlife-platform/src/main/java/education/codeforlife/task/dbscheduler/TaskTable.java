package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of tasks. Its statements join the caller's transaction; those of db-scheduler have their own.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class TaskTable {

    /** A task that is waiting to be stored. */
    record Entry(String task, String id, byte[] data, Instant due) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final String tasks;
    private final String failed;

    private TaskTable(DataSource dataSource, String table, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.batches = new JdbcTemplate(dataSource);
        this.clock = clock;
        this.tasks = table;
        this.failed = failed(table);
    }

    /** Returns the table of failed tasks, which is in the schema of that of scheduled ones. */
    static String failed(String table) {
        return table.substring(0, table.lastIndexOf('.') + 1) + "failed_tasks";
    }

    /** @param table of scheduled tasks, with its schema, in which that of failed tasks is, too */
    public static TaskTable of(DataSource dataSource, String table, Clock clock) {
        return new TaskTable(dataSource, table, clock);
    }

    /** Stores tasks in one batch. @return how many of them are new */
    int add(List<Entry> entries) {
        var rows = entries.stream()
                .map(entry -> new Object[] {entry.task(), entry.id(), entry.data(), Timestamp.from(entry.due())})
                .toList();
        var counts = batches.batchUpdate(
                "insert into " + tasks
                        + " (task_name, task_instance, task_data, execution_time, picked, version)"
                        + " values (?, ?, ?, ?, false, 1) on conflict do nothing",
                rows);
        int added = 0;
        for (int count : counts) if (count != 0) added++;
        return added;
    }

    /** @throws LostRunException if another node has it */
    void remove(Execution run) {
        require(jdbc.sql("delete from " + tasks
                        + " where task_name = :task and task_instance = :id and version = :version")
                .params(keyOf(run))
                .update());
    }

    /** Makes a task wait for its next time. @throws LostRunException if another node has it */
    void reschedule(Execution run, Instant next, boolean succeeded) {
        var now = succeeded ? "last_success" : "last_failure";
        require(jdbc.sql("update " + tasks + " set picked = false, picked_by = null, last_heartbeat = null, " + now
                        + " = :now, consecutive_failures = 0, execution_time = :next, version = version + 1"
                        + " where task_name = :task and task_instance = :id and version = :version")
                .params(keyOf(run))
                .param("now", Timestamp.from(clock.instant()))
                .param("next", Timestamp.from(next))
                .update());
    }

    /** Makes the tasks with the name due that wait. A recurring one waits from then on, as if it had been started. */
    public void makeDue(String task, boolean recurring) {
        var now = clock.instant();
        if (recurring) add(List.of(new Entry(task, RecurringTask.INSTANCE, new byte[0], now)));
        jdbc.sql("update " + tasks + " set execution_time = :now where task_name = :task and not picked")
                .param("now", Timestamp.from(now))
                .param("task", task)
                .update();
    }

    private static Map<String, Object> keyOf(Execution run) {
        return Map.of("task", run.getTaskName(), "id", run.getId(), "version", run.version);
    }

    private static void require(int rows) {
        if (rows != 1) throw new LostRunException();
    }

    /** Keeps the run as failed, in the place of the task that waits. */
    void fail(Execution run, int attempts, String error) {
        jdbc.sql("with gone as (delete from " + tasks
                        + " where task_name = :task and task_instance = :id and version = :version"
                        + " returning id, task_name, task_instance, task_data) insert into " + failed
                        + " (id, task_name, task_instance, task_data, attempts, error, failed_at)"
                        + " select id, task_name, task_instance, task_data, :attempts, :error, :now from gone")
                .params(keyOf(run))
                .param("attempts", attempts)
                .param("error", error)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Keeps the run as failed, beside the task that waits for its next time. */
    void note(Execution run, int attempts, String error) {
        jdbc.sql(
                        "insert into " + failed
                                + " (task_name, task_instance, attempts, error, failed_at) values (:task, :id, :attempts, :error, :now)")
                .param("task", run.getTaskName())
                .param("id", run.getId())
                .param("attempts", attempts)
                .param("error", error)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * A run that a node has begun.
     *
     * @param life changes while the node lives
     */
    record Running(String task, String id, long version, Instant life) {}

    /** Returns the runs of the tasks with the names. */
    List<Running> running(Collection<String> names) {
        return jdbc.sql("select task_name, task_instance, version, last_heartbeat from " + tasks
                        + " where task_name in (:tasks) and picked and last_heartbeat is not null")
                .param("tasks", names)
                .query((row, number) -> new Running(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Shows that the node of a run lives. */
    void showLife(Execution run) {
        jdbc.sql("update " + tasks + " set last_heartbeat = clock_timestamp()"
                        + " where task_name = :task and task_instance = :id and version = :version")
                .params(keyOf(run))
                .update();
    }

    /** Makes a run due again, as after a failure. @return false if its node shows life, or another one has it */
    boolean release(Running run) {
        return jdbc.sql("update " + tasks + " set picked = false, picked_by = null, last_heartbeat = null,"
                                + " last_failure = :now, consecutive_failures = coalesce(consecutive_failures, 0) + 1,"
                                + " execution_time = :now, version = version + 1 where task_name = :task"
                                + " and task_instance = :id and version = :version and last_heartbeat = :life")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("task", run.task())
                        .param("id", run.id())
                        .param("version", run.version())
                        .param("life", Timestamp.from(run.life()))
                        .update()
                == 1;
    }

    /** Returns the number of tasks that are due and not begun. */
    public long due() {
        return waiting().stream().mapToLong(Waiting::count).sum();
    }

    /** Returns the data of the tasks with the name that wait, in the order in which they are due. */
    public List<byte[]> dataOf(String task) {
        return jdbc.sql("select task_data from " + tasks
                        + " where task_name = :task and not picked order by execution_time, task_instance")
                .param("task", task)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    /** How many tasks of a name are due and not begun, and since when. */
    record Waiting(String task, long count, Instant oldest) {}

    /** Returns the tasks that are due and not begun, by name. */
    List<Waiting> waiting() {
        return jdbc.sql("select task_name, count(*), min(execution_time) from " + tasks
                        + " where not picked and execution_time <= :now group by task_name")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Waiting(
                        row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** Returns the number of failed tasks by name. */
    Map<String, Long> countFailed() {
        return jdbc
                .sql("select task_name, count(*) from " + failed + " group by task_name")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
