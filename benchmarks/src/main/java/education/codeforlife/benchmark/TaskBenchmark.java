package education.codeforlife.benchmark;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.task.Task;
import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.TaskDescriptor;
import education.codeforlife.task.dbscheduler.QueuedTasks;
import education.codeforlife.task.dbscheduler.RetryDelays;
import education.codeforlife.task.dbscheduler.SchedulerSettings;
import education.codeforlife.task.dbscheduler.Schedulers;
import education.codeforlife.task.dbscheduler.TaskList;
import education.codeforlife.task.dbscheduler.TaskPayloads;
import education.codeforlife.task.dbscheduler.TaskRunner;
import education.codeforlife.task.dbscheduler.TaskTable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.Serializable;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What a task costs that commits once, against one of db-scheduler alone, whose work and end are two transactions. Both
 * are enqueued one by one, run by four threads, and write a row each.
 *
 * <pre>{@code
 * TaskBenchmark [--blocks=40] [--warmup=30]
 * }</pre>
 */
public final class TaskBenchmark implements AutoCloseable {

    private static final int TASKS = 500;
    private static final int THREADS = 4;
    private static final Duration POLLING = Duration.ofMillis(100);
    private static final TaskDescriptor<Note> WRITE = TaskDescriptor.of("write", Note.class);

    record Note(int number) implements Serializable {}

    /** Writes a row for both. */
    static final class Writer {

        private final JdbcClient jdbc;
        private volatile CountDownLatch running = new CountDownLatch(0);

        Writer(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Task("write")
        void write(Note note) {
            jdbc.sql("insert into notes (number) values (?)")
                    .param(note.number())
                    .update();
            running.countDown();
        }
    }

    private final TestDatabase database = TestDatabase.create();
    private final HikariDataSource dataSource = pool(database);
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final Writer writer = new Writer(jdbc);
    private final GenericApplicationContext context = new GenericApplicationContext();

    public static void main(String[] arguments) throws InterruptedException {
        try (var benchmark = new TaskBenchmark()) {
            benchmark.run(Options.of(arguments));
        }
    }

    private static HikariDataSource pool(TestDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        return pool;
    }

    private void run(Options options) throws InterruptedException {
        jdbc.sql("create table notes (number int not null)").update();
        context.registerBean("writer", Writer.class, () -> writer);
        context.refresh();
        var plain = plain();
        var ours = ours();
        var times = new double[2][options.blocks(40)];
        for (int block = -options.warmup(); block < options.blocks(40); block++) {
            vacuum();
            double plainTime = millis(plain);
            double ourTime = millis(ours);
            if (block < 0) continue;
            times[0][block] = plainTime;
            times[1][block] = ourTime;
        }
        System.out.printf("enqueue and run a task: db-scheduler's time / ours %s%n", Ratios.of(times[0], times[1]));
        System.out.printf("db-scheduler %.2f ms, ours %.2f ms%n", Ratios.median(times[0]), Ratios.median(times[1]));
    }

    /** The server of tests does not do it by itself, and dead rows of the blocks before make a queue slow. */
    private void vacuum() {
        jdbc.sql("vacuum analyze").update();
    }

    private double millis(IntConsumer enqueue) throws InterruptedException {
        var running = new CountDownLatch(TASKS);
        writer.running = running;
        long start = System.nanoTime();
        IntStream.range(0, TASKS).forEach(enqueue);
        running.await();
        return (System.nanoTime() - start) / 1e6 / TASKS;
    }

    /** A task of db-scheduler, as its documentation has it. */
    private IntConsumer plain() {
        jdbc.sql("create schema plain").update();
        jdbc.sql("""
                        create table plain.scheduled_tasks (
                            task_name text not null, task_instance text not null, task_data bytea,
                            execution_time timestamp with time zone not null, picked boolean not null, picked_by text,
                            last_success timestamp with time zone, last_failure timestamp with time zone,
                            consecutive_failures int, last_heartbeat timestamp with time zone, version bigint not null,
                            priority smallint, primary key (task_name, task_instance))""").update();
        jdbc.sql("create index on plain.scheduled_tasks (execution_time)").update();
        jdbc.sql("create index on plain.scheduled_tasks (last_heartbeat)").update();
        OneTimeTask<Note> task =
                Tasks.oneTime("write", Note.class).execute((instance, run) -> writer.write(instance.getData()));
        var scheduler = Scheduler.create(dataSource, task)
                .tableName("plain.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(POLLING)
                .enableImmediateExecution()
                .build();
        scheduler.start();
        context.getDefaultListableBeanFactory().registerDisposableBean("plain", scheduler::stop);
        return number ->
                scheduler.schedule(task.instance(UUID.randomUUID().toString(), new Note(number)), Instant.now());
    }

    private IntConsumer ours() {
        migrate();
        var table = "ours.scheduled_tasks";
        var clock = Clock.systemUTC();
        var declarations = TaskDeclarations.of(context.getDefaultListableBeanFactory(), "school");
        var rows = TaskTable.of(dataSource, table, clock);
        var payloads = TaskPayloads.of(() -> {
            throw new IllegalStateException("Notes are not encrypted");
        });
        var runner = TaskRunner.of(
                context::getBean, new JdbcTransactionManager(dataSource), rows, payloads, ObservationRegistry.NOOP);
        var delays = new RetryDelays(POLLING, POLLING);
        var list = TaskList.of(List.of()).with(declarations, runner, delays, clock);
        var settings = new SchedulerSettings("ours", table, THREADS, POLLING, Duration.ofMinutes(1), Duration.ZERO);
        var scheduler = Schedulers.of(dataSource, settings, list, clock, new SimpleMeterRegistry());
        scheduler.start();
        context.getDefaultListableBeanFactory().registerDisposableBean("ours", scheduler::stop);
        var tasks = QueuedTasks.of(
                declarations, rows, payloads, ObservationRegistry.NOOP, clock, scheduler::triggerCheckForDueExecutions);
        return number -> tasks.enqueue(WRITE, new Note(number));
    }

    private void migrate() {
        jdbc.sql("create schema ours").update();
        try (var connection = dataSource.getConnection()) {
            connection.setSchema("ours");
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("education/codeforlife/migration/platform/V1__tasks.sql"));
            connection.setSchema("public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
        database.close();
    }
}
