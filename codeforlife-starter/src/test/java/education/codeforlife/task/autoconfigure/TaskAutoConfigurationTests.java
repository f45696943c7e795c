package education.codeforlife.task.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import education.codeforlife.Unasked;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.task.dbscheduler.SchedulerSettings;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;

/** The data source refuses each call: to wire a service must not need its database. */
class TaskAutoConfigurationTests {

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class, TaskAutoConfiguration.class))
            .withPropertyValues("codeforlife.service.name=pupil-data", "codeforlife.task.enabled=false");

    private final ApplicationContextRunner withoutTasks =
            bare.withBean(DataSource.class, () -> Unasked.bean(DataSource.class));

    private final ApplicationContextRunner runner =
            withoutTasks.withBean("task", RecurringTask.class, TaskAutoConfigurationTests::task);

    @Test
    void tasksAreInTheSchemaOfTheService() {
        runner.run(
                context -> assertThat(context.getBean(SchedulerSettings.class).table())
                        .isEqualTo("codeforlife_pupil_data.scheduled_tasks"));
    }

    @Test
    void nodeIsNamedAfterServiceMachineAndProcess() {
        runner.run(
                context -> assertThat(context.getBean(SchedulerSettings.class).name())
                        .startsWith("pupil-data@")
                        .endsWith(":" + ProcessHandle.current().pid()));
    }

    @Test
    void schedulerThatIsTurnedOffIsNotStarted() {
        runner.run(context -> {
            assertThat(context).doesNotHaveBean(SmartLifecycle.class);
            assertThat(context.getBean(Scheduler.class).getSchedulerState().isStarted())
                    .isFalse();
        });
    }

    @Test
    void schedulerOfTheServiceReplacesOurs() {
        var own = Scheduler.create(Unasked.bean(DataSource.class))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
        runner.withPropertyValues("codeforlife.task.enabled=true")
                .withBean("own", Scheduler.class, () -> own, bean -> bean.setDestroyMethodName(""))
                .run(context -> {
                    assertThat(context.getBean(Scheduler.class)).isSameAs(own);
                    assertThat(context).doesNotHaveBean(SmartLifecycle.class);
                });
    }

    @Test
    void schedulerNeedsATask() {
        withoutTasks.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Scheduler.class));
    }

    @Test
    void schedulerNeedsADataSource() {
        bare.withBean("task", RecurringTask.class, TaskAutoConfigurationTests::task)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Scheduler.class));
    }

    @Test
    void schedulerNeedsDbScheduler() {
        withoutTasks
                .withClassLoader(new FilteredClassLoader("com.github.kagkarlsson"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("taskScheduler"));
    }

    private static RecurringTask<Void> task() {
        return Tasks.recurring("own", FixedDelay.ofHours(1)).execute((instance, context) -> {});
    }
}
