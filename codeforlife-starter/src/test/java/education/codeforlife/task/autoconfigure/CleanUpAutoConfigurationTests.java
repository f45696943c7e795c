package education.codeforlife.task.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import education.codeforlife.Unasked;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import education.codeforlife.task.CleanUp;
import education.codeforlife.task.dbscheduler.CleanUpTask;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CleanUpAutoConfigurationTests {

    private final ApplicationContextRunner withoutRows = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class, CleanUpAutoConfiguration.class));

    private final ApplicationContextRunner runner =
            withoutRows.withBean(ExpiredRows.class, () -> Unasked.bean(ExpiredRows.class));

    @Test
    void expiredRowsAreRemovedByATask() {
        runner.run(context ->
                assertThat(context.getBean(RecurringTask.class).getName()).isEqualTo(CleanUpTask.NAME));
    }

    @Test
    void taskNeedsExpiredRows() {
        withoutRows.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(CleanUp.class)
                .doesNotHaveBean(RecurringTask.class));
    }

    @Test
    void taskCanBeTurnedOff() {
        runner.withPropertyValues("codeforlife.clean-up.enabled=false")
                .run(context -> assertThat(context).hasSingleBean(CleanUp.class).doesNotHaveBean(RecurringTask.class));
    }

    @Test
    void taskOfTheServiceReplacesOurs() {
        var own = Tasks.recurring("own", FixedDelay.ofHours(1)).execute((instance, context) -> {});
        runner.withBean("cleanUpTask", RecurringTask.class, () -> own)
                .run(context -> assertThat(context.getBean(RecurringTask.class)).isSameAs(own));
    }

    @Test
    void cleanUpNeedsDbScheduler() {
        runner.withClassLoader(new FilteredClassLoader("com.github.kagkarlsson"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CleanUp.class));
    }

    @Test
    void batchSizeThatIsNotPositiveStopsTheStart() {
        runner.withPropertyValues("codeforlife.clean-up.batch-size=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("Invalid codeforlife.clean-up.batch-size 0: it must be positive"));
    }
}
