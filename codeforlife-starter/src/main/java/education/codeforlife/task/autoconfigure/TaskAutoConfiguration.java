package education.codeforlife.task.autoconfigure;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import education.codeforlife.request.autoconfigure.ServiceProperties.Mode;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.task.FailedTasks;
import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.TaskStore;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.dbscheduler.OverdueTasks;
import education.codeforlife.task.dbscheduler.QueueMeters;
import education.codeforlife.task.dbscheduler.QueuedTasks;
import education.codeforlife.task.dbscheduler.SchedulerSettings;
import education.codeforlife.task.dbscheduler.Schedulers;
import education.codeforlife.task.dbscheduler.StoredFailedTasks;
import education.codeforlife.task.dbscheduler.StoredTasks;
import education.codeforlife.task.dbscheduler.TaskList;
import education.codeforlife.task.dbscheduler.TaskPayloads;
import education.codeforlife.task.dbscheduler.TaskRunner;
import education.codeforlife.task.dbscheduler.TaskTable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

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
@Conditional(OnTasks.class)
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

    @Bean
    @ConditionalOnMissingBean
    TaskList taskList(
            ObjectProvider<RecurringTask<?>> recurring,
            ObjectProvider<TaskDeclarations> declarations,
            ObjectProvider<TaskRunner> runner,
            TaskProperties properties,
            Clock clock) {
        var list = TaskList.of(recurring.orderedStream().toList());
        var declared = declarations.getIfAvailable();
        return declared == null ? list : list.with(declared, runner.getObject(), properties.delays(), clock);
    }

    /** The lifecycle starts and stops it. */
    @Bean(destroyMethod = "")
    Scheduler taskScheduler(
            DataSource dataSource,
            SchedulerSettings settings,
            TaskList tasks,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        return Schedulers.of(dataSource, settings, tasks, clock, Meters.of(meters));
    }

    @Bean
    @ConditionalOnProperty(name = "codeforlife.task.enabled", matchIfMissing = true)
    SmartLifecycle taskLifecycle(
            Scheduler scheduler,
            ServiceProperties service,
            DataSource dataSource,
            SchedulerSettings settings,
            TaskList tasks,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        if (service.mode() != Mode.WEB) return new TaskPolling(scheduler);
        var overdue = OverdueTasks.of(JdbcClient.create(dataSource), settings.table(), clock, Meters.of(meters));
        return new TaskWatch(scheduler, tasks.recurring(), clock, overdue);
    }

    /** What only tasks of methods need. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OnTaskDeclaration.class)
    static class DeclaredConfiguration {

        @Bean
        TaskDeclarations taskDeclarations(ConfigurableListableBeanFactory beans, ServiceProperties service) {
            return TaskDeclarations.of(beans, service.name());
        }

        @Bean
        @ConditionalOnMissingBean
        TaskTable taskTable(DataSource dataSource, SchedulerSettings settings, Clock clock) {
            return TaskTable.of(dataSource, settings.table(), clock);
        }

        @Bean
        @ConditionalOnMissingBean
        TaskStore taskStore(DataSource dataSource, SchedulerSettings settings, TaskList tasks, Clock clock) {
            return StoredTasks.of(dataSource, settings.table(), tasks, clock);
        }

        @Bean
        @ConditionalOnMissingBean
        FailedTasks failedTasks(TaskStore store) {
            return new StoredFailedTasks(store);
        }

        @Bean
        @ConditionalOnMissingBean
        TaskPayloads taskPayloads(ObjectProvider<FieldCipher> cipher) {
            return TaskPayloads.of(cipher::getObject);
        }

        @Bean
        @ConditionalOnMissingBean
        TaskRunner taskRunner(
                BeanFactory beans,
                PlatformTransactionManager transactions,
                TaskTable table,
                TaskPayloads payloads,
                ObjectProvider<ObservationRegistry> observations) {
            return TaskRunner.of(beans::getBean, transactions, table, payloads, registry(observations));
        }

        @Bean
        @ConditionalOnMissingBean
        QueueMeters taskQueueMeters(
                TaskTable table, TaskDeclarations declarations, Clock clock, ObjectProvider<MeterRegistry> meters) {
            return QueueMeters.of(table, declarations, clock, Meters.of(meters));
        }

        @Bean
        @ConditionalOnMissingBean
        Tasks tasks(
                TaskDeclarations declarations,
                TaskTable table,
                TaskPayloads payloads,
                ObjectProvider<ObservationRegistry> observations,
                Clock clock,
                ObjectProvider<Scheduler> scheduler) {
            return QueuedTasks.of(
                    declarations, table, payloads, registry(observations), clock, () -> wakeUp(scheduler.getObject()));
        }

        @Configuration(proxyBeanMethods = false)
        @ConditionalOnClass(HealthIndicator.class)
        @ConditionalOnEnabledHealthIndicator("tasks")
        static class HealthConfiguration {

            @Bean
            @ConditionalOnMissingBean(name = "tasksHealthIndicator")
            TaskHealth tasksHealthIndicator(QueueMeters queue) {
                return new TaskHealth(queue);
            }
        }

        private static ObservationRegistry registry(ObjectProvider<ObservationRegistry> registries) {
            return registries.getIfUnique(() -> ObservationRegistry.NOOP);
        }

        private static void wakeUp(Scheduler scheduler) {
            var state = scheduler.getSchedulerState();
            if (state.isStarted() && !state.isShuttingDown()) scheduler.triggerCheckForDueExecutions();
        }
    }
}
