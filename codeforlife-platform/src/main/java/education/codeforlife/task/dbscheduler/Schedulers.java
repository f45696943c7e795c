package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The schedulers of a service's tasks.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class Schedulers {

    private static final int MISSED_HEARTBEATS = 4;

    /** The tasks of a newer or another node are not known to this one, which must not delete them. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    /**
     * Due tasks are picked by one statement, as many as there are free threads, so that each of them begins at once: those
     * that waited in this process would be taken for dead if it stopped. A thread that becomes free asks for more.
     */
    private static final double ANY_FREE_THREAD = 0.99;

    private static final double ALL_THREADS = 1;

    private Schedulers() {}

    /**
     * Returns a scheduler that is not started. What it schedules joins the caller's transaction.
     *
     * <p>The database is not asked what it is: an image is built without one.
     */
    public static Scheduler of(
            DataSource dataSource, SchedulerSettings settings, TaskList tasks, Clock clock, MeterRegistry meters) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks.enqueued())
                .startTasks(tasks.recurring())
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .tableName(settings.table())
                .schedulerName(new SchedulerName.Fixed(settings.name()))
                .serializer(new RawData())
                .threads(settings.threads())
                .pollUsingLockAndFetch(ANY_FREE_THREAD, ALL_THREADS)
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(settings.shutdownWait())
                .failureLogging(LogLevel.DEBUG, true) // with messages, which may be personal
                .statsRegistry(new MicrometerStatsRegistry(meters, tasks.all()))
                .clock(clock::instant)
                .build();
    }

    /** Returns a scheduler that runs due tasks on demand, in the caller's thread; for tests. */
    public static ManualScheduler manual(DataSource dataSource, SchedulerSettings settings, TaskList tasks) {
        var builder = TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(dataSource), tasks.all())
                .clock(new SettableClock())
                .tableName(settings.table());
        builder.serializer(new RawData());
        builder.jdbcCustomization(new PostgreSqlJdbcCustomization(false, false));
        return builder.build();
    }
}
