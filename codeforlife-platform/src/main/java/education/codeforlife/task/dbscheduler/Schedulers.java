package education.codeforlife.task.dbscheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

    private Schedulers() {}

    /**
     * Returns a scheduler that is not started. What it schedules joins the caller's transaction.
     *
     * <p>The database is not asked what it is: an image is built without one.
     */
    public static Scheduler of(
            DataSource dataSource,
            SchedulerSettings settings,
            List<RecurringTask<?>> tasks,
            Clock clock,
            MeterRegistry meters) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource))
                .startTasks(tasks)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .tableName(settings.table())
                .schedulerName(new SchedulerName.Fixed(settings.name()))
                .serializer(new NoTaskData())
                .threads(settings.threads())
                .pollingInterval(settings.pollingInterval())
                .heartbeatInterval(settings.heartbeatInterval())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(settings.shutdownWait())
                .statsRegistry(new MicrometerStatsRegistry(meters, tasks))
                .clock(clock::instant)
                .build();
    }
}
