package education.codeforlife.task.dbscheduler;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reports tasks that no node runs, to the operators of a service whose web nodes leave them to workers. The gauge
 * {@code codeforlife.tasks.overdue} is the age of the oldest one in seconds, 0 while there are none.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class OverdueTasks {

    private static final Logger LOGGER = LoggerFactory.getLogger(OverdueTasks.class);

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String OLDEST =
            "select execution_time from %s where not picked order by execution_time limit 1";

    private final JdbcClient jdbc;
    private final String query;
    private final Clock clock;
    private final AtomicLong age = new AtomicLong();

    private OverdueTasks(JdbcClient jdbc, String table, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.query = OLDEST.formatted(table);
        this.clock = clock;
        Gauge.builder(TaskMetric.OVERDUE.metric(), age, AtomicLong::doubleValue)
                .description(TaskMetric.OVERDUE.description())
                .baseUnit(TaskMetric.OVERDUE.unit())
                .register(meters);
    }

    /**
     * Returns the overdue tasks of a service.
     *
     * @param table the table of tasks with its schema
     */
    public static OverdueTasks of(JdbcClient jdbc, String table, Clock clock, MeterRegistry meters) {
        return new OverdueTasks(jdbc, table, clock, meters);
    }

    /** Measures how long the oldest task has been due, and logs a warning if it is more than five minutes. */
    public void check() {
        var overdue = oldest().filter(late -> late.compareTo(LIMIT) > 0);
        age.set(overdue.map(Duration::toSeconds).orElse(0L));
        overdue.ifPresent(late -> LOGGER.warn(
                "A task has been due for {} minutes, and no node runs it:"
                        + " start one with codeforlife.service.mode=worker or all",
                late.toMinutes()));
    }

    private Optional<Duration> oldest() {
        return jdbc.sql(query)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(due -> Duration.between(due.toInstant(), clock.instant()));
    }
}
