package education.codeforlife.task.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import education.codeforlife.database.autoconfigure.MigrationAutoConfiguration;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class TaskModeIntegrationTests {

    private final TestDatabase database = TestDatabase.create();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ClockAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    MigrationAutoConfiguration.class,
                    TaskAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean("task", RecurringTask.class, TaskModeIntegrationTests::task)
            .withPropertyValues(
                    "spring.datasource.url=" + database.url(),
                    "spring.datasource.username=" + database.username(),
                    "spring.datasource.hikari.maximum-pool-size=3",
                    "spring.flyway.locations=classpath:wire/migration",
                    "codeforlife.service.name=school");

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void nodePollsByDefault() {
        runner.run(context -> assertThat(isPolling(context)).isTrue());
    }

    @Test
    void workerPolls() {
        runner.withPropertyValues("codeforlife.service.mode=worker")
                .run(context -> assertThat(isPolling(context)).isTrue());
    }

    @Test
    void webNodeNeverPollsButWatchesThatTheTaskRuns() {
        runner.withPropertyValues("codeforlife.service.mode=web").run(context -> {
            assertThat(isPolling(context)).isFalse();
            assertThat(context.getBean("taskLifecycle", SmartLifecycle.class).isRunning())
                    .isTrue();
            assertThat(context.getBean(MeterRegistry.class)
                            .get("codeforlife.tasks.overdue")
                            .gauge()
                            .value())
                    .isZero();
            assertThat(waiting(context)).isEqualTo("own");
        });
    }

    @Test
    void watchCanBeStoppedAndStartedAgain() {
        runner.withPropertyValues("codeforlife.service.mode=web").run(context -> {
            var watch = context.getBean("taskLifecycle", SmartLifecycle.class);
            watch.stop();
            assertThat(watch.isRunning()).isFalse();
            watch.start();
            assertThat(watch.isRunning()).isTrue();
        });
    }

    @Test
    void nodeStopsPollingWhenItCloses() {
        var scheduler = new Scheduler[1];
        runner.run(context -> scheduler[0] = context.getBean(Scheduler.class));

        assertThat(scheduler[0].getSchedulerState().isShuttingDown()).isTrue();
    }

    @Test
    void unknownModeStopsTheStart(CapturedOutput output) {
        var service = new SpringApplicationBuilder(Service.class).web(WebApplicationType.NONE);

        assertThatExceptionOfType(ConfigurationPropertiesBindException.class)
                .isThrownBy(() -> service.run("--codeforlife.environment=local", "--codeforlife.service.mode=both"));
        assertThat(output)
                .contains("Failed to bind properties under 'codeforlife.service.mode'")
                .contains("The following values are valid:")
                .contains("ALL", "WEB", "WORKER");
    }

    private static boolean isPolling(ApplicationContext context) {
        return context.getBean(Scheduler.class).getSchedulerState().isStarted();
    }

    private static String waiting(ApplicationContext context) {
        return JdbcClient.create(context.getBean(DataSource.class))
                .sql("select task_name from codeforlife_school.scheduled_tasks where not picked")
                .query(String.class)
                .single();
    }

    private static RecurringTask<Void> task() {
        return Tasks.recurring("own", FixedDelay.ofHours(1)).execute((instance, context) -> {});
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ServiceProperties.class)
    static class Service {}
}
