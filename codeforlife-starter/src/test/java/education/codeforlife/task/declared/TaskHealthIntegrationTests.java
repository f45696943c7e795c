package education.codeforlife.task.declared;

import static education.codeforlife.task.declared.NoteTasks.CALL_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.declared.NoteTasks.Note;
import education.codeforlife.task.test.TaskQueue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Failed tasks in health and metrics. */
@NoteTest
class TaskHealthIntegrationTests {

    private static final int MORE_THAN_THE_POOL_HAS = 11;
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    private HealthEndpoint endpoint;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskQueue queue;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    /** Counts and reports are kept for some seconds, so that each test has a day of its own. */
    @BeforeEach
    void beginDay() {
        clock.advance(Duration.ofDays(DAYS.incrementAndGet()));
    }

    private void fail() {
        tasks.enqueue(CALL_ONCE, new Note("Ada", 1));
        queue.runDue();
        clock.advance(Duration.ofMinutes(1));
    }

    private IndicatedHealthDescriptor tasksHealth() {
        var whole = (CompositeHealthDescriptor) endpoint.health();
        return (IndicatedHealthDescriptor) whole.getComponents().get("tasks");
    }

    @Test
    void serviceWithoutFailedTasksIsUp() {
        assertThat(tasksHealth().getStatus()).isEqualTo(Status.UP);
        assertThat(http.get().uri("/health-check/"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("details[?(@.name == 'tasks')].health")
                .asArray()
                .containsExactly("healthy");
    }

    @Test
    void readingTheCountsKeepsNoConnection() {
        for (int reading = 0; reading < MORE_THAN_THE_POOL_HAS; reading++) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(tasksHealth().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void failedTasksAreReportedAndTheServiceIsHealthyAndReady() {
        fail();
        jdbc.sql("insert into codeforlife_school.failed_tasks (task_name, task_instance, attempts, error, failed_at)"
                        + " values ('school.of_old', 'x', 1, 'java.lang.Error', now()),"
                        + " ('school.of_old', 'y', 1, 'java.lang.Error', now())")
                .update();

        assertThat(tasksHealth().getStatus().getCode()).isEqualTo("IMPAIRED");
        assertThat(tasksHealth().getDetails())
                .containsEntry("failed", Map.of("school.call_once", 1L, "undeclared", 2L));
        assertThat(endpoint.health().getStatus()).isEqualTo(Status.UP);
        assertThat(http.get().uri("/readyz")).hasStatusOk();
        assertThat(http.get().uri("/livez")).hasStatusOk();
        var report = http.get().uri("/health-check/");
        assertThat(report)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("healthStatus")
                .isEqualTo("healthy");
        assertThat(report)
                .bodyJson()
                .extractingPath("details[?(@.name == 'tasks')].health")
                .asArray()
                .containsExactly("unhealthy");
    }

    @Test
    void failedTasksAreCountedByDeclaredName() {
        fail();
        assertThat(meters.get("codeforlife.tasks.failed").gauges())
                .filteredOn(gauge -> gauge.value() > 0)
                .extracting(gauge -> gauge.getId().getTag("task"))
                .containsExactly("school.call_once");
    }
}
