package education.codeforlife.task.test.autoconfigure;

import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.dbscheduler.SchedulerSettings;
import education.codeforlife.task.dbscheduler.TaskList;
import education.codeforlife.task.dbscheduler.TaskPayloads;
import education.codeforlife.task.dbscheduler.TaskTable;
import education.codeforlife.task.test.TaskQueue;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Lets tests look at the tasks that wait, and run them.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = "education.codeforlife.task.autoconfigure.TaskAutoConfiguration")
@ConditionalOnBean(TaskDeclarations.class)
public final class TaskQueueAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TaskQueue taskQueue(
            TaskDeclarations declarations,
            TaskTable table,
            TaskPayloads payloads,
            DataSource dataSource,
            SchedulerSettings settings,
            TaskList tasks,
            Clock clock) {
        return TaskQueue.of(declarations, table, payloads, dataSource, settings, tasks, clock);
    }
}
