package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.database.ModuleMigrations;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.database.flyway.LibraryMigrations;
import education.codeforlife.database.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the tables of platform, and nodes on it. */
record TaskDatabase(TestDatabase database, DataSource dataSource, JdbcClient jdbc) implements AutoCloseable {

    static final String TABLE = "codeforlife_school.scheduled_tasks";

    static TaskDatabase create() {
        var database = TestDatabase.create();
        var dataSource = new DriverManagerDataSource(database.url(), database.username(), database.password());
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:wire/migration")
                .callbacks(LibraryMigrations.of(
                        List.of(ModuleMigrations.ofService("platform", 0)),
                        ServiceSchema.of("school"),
                        UnaryOperator.identity()))
                .load()
                .migrate();
        return new TaskDatabase(database, dataSource, JdbcClient.create(dataSource));
    }

    /** Returns a node that runs the task when it is started. */
    Scheduler node(String name, RecurringTask<?> task, Clock clock, MeterRegistry meters) {
        var settings = new SchedulerSettings(
                name, TABLE, 2, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofSeconds(10));
        return Schedulers.of(dataSource, settings, TaskList.of(List.of(task)), clock, meters);
    }

    /** Returns the time of the next run, unless the task runs now. */
    Optional<Instant> nextRun(String task) {
        return jdbc.sql("select execution_time from " + TABLE + " where task_name = :task and not picked")
                .param("task", task)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Returns the number of tasks that wait or run. */
    long waiting() {
        return jdbc.sql("select count(*) from " + TABLE).query(Long.class).single();
    }

    /** Makes the table in which the tasks of a {@link Worker} write. */
    void createWritten() {
        jdbc.sql("create table written (number int not null, node bigint not null)")
                .update();
    }

    /** Returns the numbers that the tasks of a {@link Worker} wrote. */
    List<Integer> written() {
        return jdbc.sql("select number from written").query(Integer.class).list();
    }

    @Override
    public void close() {
        database.close();
    }
}
