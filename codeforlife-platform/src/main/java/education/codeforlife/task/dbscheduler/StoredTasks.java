package education.codeforlife.task.dbscheduler;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.StoredTask;
import education.codeforlife.task.StoredTask.State;
import education.codeforlife.task.TaskStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The tasks in db-scheduler's table, and those that are kept as failed beside it. Each change is one statement, which joins
 * the caller's transaction.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class StoredTasks implements TaskStore {

    private static final String ALL = """
            (select id, task_name, case when picked then 'running' else 'waiting' end as state, task_instance,
                    coalesce(consecutive_failures, 0) + case when picked then 1 else 0 end as attempts,
                    execution_time as due_at, picked_by as node, null::text as error, null::timestamptz as failed_at
                from {tasks}
            union all
            select id, task_name, 'failed', task_instance, attempts, null, null, error, failed_at from {failed}) as task
            """;
    private static final String MATCHING =
            " where (:name::text is null or task_name = :name) and (:state::text is null or state = :state)";

    /** A task whose key is taken stays as it is: its insertion is skipped, and with it the deletion. */
    private static final String RETRY = """
            with kept as (
                select id, task_name, task_instance, task_data from {failed} as failed
                where {which} order by id for update),
            added as (
                insert into {tasks} (id, task_name, task_instance, task_data, execution_time, picked, version)
                select id, task_name, task_instance, task_data, :now, false, 1 from kept
                on conflict do nothing
                returning id)
            delete from {failed} where id in (select id from added)
            """;

    /** The task itself waits beside its failed runs. */
    private static final String RETRY_RECURRING = """
            with due as (
                update {tasks} as task set execution_time = least(execution_time, :now), version = version + 1
                where not picked and exists (
                    select 1 from {failed} as failed
                    where {which} and failed.task_name = task.task_name and failed.task_instance = task.task_instance)
                returning task_name, task_instance)
            delete from {failed} as failed using due
            where {which} and failed.task_name = due.task_name and failed.task_instance = due.task_instance
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, String> tables;
    private final Set<String> recurring;

    private StoredTasks(DataSource dataSource, String table, Set<String> recurring, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
        this.tables = Map.of("{tasks}", table, "{failed}", TaskTable.failed(table));
        this.recurring = recurring;
    }

    /** @param table of scheduled tasks, with its schema, in which that of failed tasks is, too */
    public static StoredTasks of(DataSource dataSource, String table, TaskList tasks, Clock clock) {
        var recurring = tasks.recurring().stream().map(task -> task.getName()).collect(Collectors.toUnmodifiableSet());
        return new StoredTasks(dataSource, table, recurring, clock);
    }

    private StatementSpec sql(String sql) {
        var named = sql;
        for (var table : tables.entrySet()) named = named.replace(table.getKey(), table.getValue());
        return jdbc.sql(named);
    }

    @Override
    public long count(Query query) {
        return matching("select count(*) from " + ALL + MATCHING, query)
                .query(Long.class)
                .single();
    }

    @Override
    public List<StoredTask> find(Query query, List<Order> order, long offset, int limit) {
        return matching(
                        "select * from " + ALL + MATCHING + " order by " + terms(order)
                                + "id limit :limit offset :offset",
                        query)
                .param("limit", limit)
                .param("offset", offset)
                .query(StoredTasks::task)
                .list();
    }

    private StatementSpec matching(String sql, Query query) {
        var state = query.state();
        return sql(sql).param("name", query.name()).param("state", state == null ? null : state.text());
    }

    private static String terms(List<Order> order) {
        return order.stream()
                .map(term -> column(term.property()) + (term.descending() ? " desc, " : ", "))
                .collect(Collectors.joining());
    }

    private static String column(Property property) {
        return switch (property) {
            case ID -> "id";
            case NAME -> "task_name";
            case DUE_AT -> "due_at";
            case FAILED_AT -> "failed_at";
        };
    }

    private static StoredTask task(ResultSet row, int number) throws SQLException {
        return new StoredTask(
                row.getLong("id"),
                row.getString("task_name"),
                State.of(row.getString("state")).orElseThrow(),
                row.getString("task_instance"),
                row.getInt("attempts"),
                instant(row.getTimestamp("due_at")),
                row.getString("node"),
                row.getString("error"),
                instant(row.getTimestamp("failed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    @Override
    public Optional<StoredTask> find(long id) {
        return sql("select * from " + ALL + " where id = :id")
                .param("id", id)
                .query(StoredTasks::task)
                .optional();
    }

    @Override
    public Change retry(long id) {
        var task = find(id).orElse(null);
        if (task == null) return Change.UNKNOWN;
        if (task.state() != State.FAILED) return Change.NOT_FAILED;
        if (retry(task.name(), "failed.id = :which", id) == 1) return Change.DONE;
        return isFailed(id) ? Change.KEY_TAKEN : Change.UNKNOWN;
    }

    private boolean isFailed(long id) {
        return find(id).filter(task -> task.state() == State.FAILED).isPresent();
    }

    @Override
    public int retryAll(String name) {
        return retry(name, "failed.task_name = :which", name);
    }

    private int retry(String name, String which, Object value) {
        var statement = recurring.contains(name) ? RETRY_RECURRING : RETRY;
        return sql(statement.replace("{which}", which))
                .param("which", value)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public Change cancel(long id) {
        if (delete("{failed} where id = :which", id) == 1) return Change.DONE;
        var task = find(id).orElse(null);
        if (task == null) return Change.UNKNOWN;
        if (recurring.contains(task.name())) return Change.RECURRING;
        if (delete("{tasks} where id = :which and not picked", id) == 1) return Change.DONE;
        return find(id).isPresent() ? Change.RUNNING : Change.UNKNOWN;
    }

    @Override
    public int cancelFailed(String name) {
        return delete("{failed} where task_name = :which", name);
    }

    private int delete(String rows, Object which) {
        return sql("delete from " + rows).param("which", which).update();
    }
}
