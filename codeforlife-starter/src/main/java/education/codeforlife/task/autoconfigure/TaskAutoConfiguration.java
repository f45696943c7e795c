package education.codeforlife.task.autoconfigure;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import education.codeforlife.request.autoconfigure.ServiceProperties.Mode;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.task.dbscheduler.OverdueTasks;
import education.codeforlife.task.dbscheduler.SchedulerSettings;
import education.codeforlife.task.dbscheduler.Schedulers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tasks on db-scheduler. A {@code Scheduler} bean of the service replaces ours, and is its own to start and stop.
 *
 * <p>db-scheduler's Boot starter is not used: it has the table's name from a property, while ours follows from the
 * service's name, and it starts to poll whatever the mode of the node is.
 *
 * @since 0.1.0
 */
@AutoConfiguration(
        after = {CleanUpAutoConfiguration.class, ClockAutoConfiguration.class, DataSourceAutoConfiguration.class})
@ConditionalOnClass(Scheduler.class)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnBean(RecurringTask.class)
@ConditionalOnMissingBean(Scheduler.class)
@EnableConfigurationProperties({ServiceProperties.class, TaskProperties.class})
public final class TaskAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SchedulerSettings schedulerSettings(ServiceProperties service, TaskProperties properties) {
        return new SchedulerSettings(
                NodeName.of(service.name()),
                ServiceSchema.of(service.name()).name() + ".scheduled_tasks",
                properties.threads(),
                properties.pollingInterval(),
                properties.heartbeatInterval(),
                properties.shutdownWait());
    }

    /** The lifecycle starts and stops it. */
    @Bean(destroyMethod = "")
    Scheduler taskScheduler(
            DataSource dataSource,
            SchedulerSettings settings,
            ObjectProvider<RecurringTask<?>> tasks,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return Schedulers.of(dataSource, settings, all(tasks), clock, Meters.of(meters));
    }

    @Bean
    @ConditionalOnProperty(name = "codeforlife.task.enabled", matchIfMissing = true)
    SmartLifecycle taskLifecycle(
            Scheduler scheduler,
            ServiceProperties service,
            DataSource dataSource,
            SchedulerSettings settings,
            ObjectProvider<RecurringTask<?>> tasks,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        if (service.mode() != Mode.WEB) return new TaskPolling(scheduler);
        var overdue = OverdueTasks.of(JdbcClient.create(dataSource), settings.table(), clock, Meters.of(meters));
        return new TaskWatch(scheduler, all(tasks), clock, overdue);
    }

    private static List<RecurringTask<?>> all(ObjectProvider<RecurringTask<?>> tasks) {
        return tasks.orderedStream().toList();
    }
}
