package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.task.Task;
import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.TaskDescriptor;
import education.codeforlife.task.Tasks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A node that runs tasks and nothing else, in a process of its own or in that of the test. */
final class Worker {

    record Row(int number) {}

    static final TaskDescriptor<Row> WRITE = TaskDescriptor.of("write", Row.class);
    static final TaskDescriptor<Row> WRITE_SLOWLY = TaskDescriptor.of("write_slowly", Row.class);

    /** Each task writes a row. */
    record Writer(JdbcClient jdbc) {

        @Task(value = "write", retries = 1000)
        void write(Row row) {
            insert(row);
            jdbc.sql("select pg_sleep(0.005)").query().singleRow();
        }

        @Task(value = "write_slowly", retries = 1000, timeLimit = "1m")
        void writeSlowly(Row row) {
            insert(row);
            jdbc.sql("select pg_sleep(1)").query().singleRow();
        }

        private void insert(Row row) {
            jdbc.sql("insert into written (number, node) values (:number, :node)")
                    .param("number", row.number())
                    .param("node", ProcessHandle.current().pid())
                    .update();
        }
    }

    final Scheduler scheduler;
    final Tasks tasks;

    private Worker(Scheduler scheduler, Tasks tasks) {
        this.scheduler = scheduler;
        this.tasks = tasks;
    }

    static Worker on(DataSource dataSource, String table) {
        var context = new GenericApplicationContext();
        context.registerBean("writer", Writer.class, () -> new Writer(JdbcClient.create(dataSource)));
        context.refresh();
        var clock = Clock.systemUTC();
        var declarations = TaskDeclarations.of(context.getDefaultListableBeanFactory(), "school");
        var rows = TaskTable.of(dataSource, table, clock);
        var payloads = TaskPayloads.of(() -> {
            throw new IllegalStateException("no secrets");
        });
        var runner = TaskRunner.of(
                context::getBean, new JdbcTransactionManager(dataSource), rows, payloads, ObservationRegistry.NOOP);
        var delay = Duration.ofMillis(10);
        var list = TaskList.of(List.of()).with(declarations, runner, new RetryDelays(delay, delay), clock);
        var settings = new SchedulerSettings(
                "node " + ProcessHandle.current().pid(),
                table,
                8,
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofSeconds(10));
        var scheduler = Schedulers.of(dataSource, settings, list, clock, new SimpleMeterRegistry());
        return new Worker(
                scheduler, QueuedTasks.of(declarations, rows, payloads, ObservationRegistry.NOOP, clock, () -> {}));
    }

    static HikariDataSource pool(String url, String username) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(username);
        settings.setMinimumIdle(1);
        return new HikariDataSource(settings);
    }

    /** @param arguments the database, its user and the table of tasks */
    public static void main(String[] arguments) throws InterruptedException {
        Worker.on(pool(arguments[0], arguments[1]), arguments[2]).scheduler.start();
        Thread.currentThread().join();
    }
}
