package education.codeforlife.task.test;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.TaskDescriptor;
import education.codeforlife.task.dbscheduler.SchedulerSettings;
import education.codeforlife.task.dbscheduler.Schedulers;
import education.codeforlife.task.dbscheduler.TaskList;
import education.codeforlife.task.dbscheduler.TaskPayloads;
import education.codeforlife.task.dbscheduler.TaskTable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The tasks that wait, which no node runs in tests: a bean of each test context whose service declares tasks.
 *
 * <pre>{@code
 * client.create(Map.of("email", "ada@example.com"));
 * assertThat(queue.payloads(SEND_WELCOME)).containsExactly(new Welcome(7));
 * queue.runDue();
 * }</pre>
 *
 * <p>Work that was rolled back leaves no task. {@code MutableClock} makes delayed tasks due.
 *
 * @since 0.1.0
 */
@Preview
public final class TaskQueue {

    private static final int MOST_ROUNDS = 1000;

    private final TaskDeclarations declarations;
    private final TaskTable table;
    private final TaskPayloads payloads;
    private final Function<TaskList, ManualScheduler> schedulers;
    private final TaskList tasks;
    private final Clock clock;

    private TaskQueue(
            TaskDeclarations declarations,
            TaskTable table,
            TaskPayloads payloads,
            Function<TaskList, ManualScheduler> schedulers,
            TaskList tasks,
            Clock clock) {
        this.declarations = declarations;
        this.table = table;
        this.payloads = payloads;
        this.schedulers = schedulers;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Makes the bean of test contexts. */
    @Internal
    public static TaskQueue of(
            TaskDeclarations declarations,
            TaskTable table,
            TaskPayloads payloads,
            DataSource dataSource,
            SchedulerSettings settings,
            TaskList tasks,
            Clock clock) {
        return new TaskQueue(
                declarations, table, payloads, list -> Schedulers.manual(dataSource, settings, list), tasks, clock);
    }

    /**
     * Runs the tasks that are due, and those that they enqueue, in the thread of the test. What fails is tried again when the
     * clock has moved on.
     *
     * @throws IllegalStateException if they go on for ever
     */
    public void runDue() {
        var scheduler = schedulers.apply(tasks);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (table.due() == 0) return;
            scheduler.setTime(clock.instant());
            scheduler.runAnyDueExecutions();
        }
        throw new IllegalStateException("Tasks enqueue others without an end");
    }

    /**
     * Runs the tasks with the name that wait, whenever they are due, and no others; or the one with a cron expression, as
     * if its time had come.
     *
     * @param task with or without the service's name
     * @throws IllegalArgumentException if the service does not declare it
     */
    public void run(String task) {
        var declaration = declarations.require(task);
        table.makeDue(declaration.name(), declaration.cron() != null);
        var scheduler = schedulers.apply(tasks.only(declaration.name()));
        scheduler.setTime(clock.instant());
        scheduler.runAnyDueExecutions();
    }

    /** Returns the payloads of the tasks that wait, in the order in which they are due. */
    public <T> List<T> payloads(TaskDescriptor<T> task) {
        var name = declarations.require(task).name();
        return table.dataOf(name).stream()
                .map(data -> task.payload().cast(Objects.requireNonNull(payloads.read(name, data, task.payload()))))
                .toList();
    }

    /** Returns the number of tasks with the name that wait. */
    public int count(TaskDescriptor<?> task) {
        return table.dataOf(declarations.require(task).name()).size();
    }
}
