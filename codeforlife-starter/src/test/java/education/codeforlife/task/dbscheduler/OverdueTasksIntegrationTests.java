package education.codeforlife.task.dbscheduler;

import static education.codeforlife.settings.test.MutableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.settings.test.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OverdueTasksIntegrationTests {

    private final TaskDatabase database = TaskDatabase.create();
    private final MutableClock clock = new MutableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OverdueTasks overdue = OverdueTasks.of(database.jdbc(), TaskDatabase.TABLE, clock, meters);

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void taskThatNoNodeRunsIsReported(CapturedOutput output) {
        schedule(false);
        clock.advance(Duration.ofMinutes(6));

        overdue.check();

        assertThat(age()).isEqualTo(360);
        assertThat(output).contains("A task has been due for 6 minutes").contains("codeforlife.service.mode=worker");
    }

    @Test
    void taskThatHasJustBecomeDueIsNotReported(CapturedOutput output) {
        schedule(false);
        clock.advance(Duration.ofMinutes(5));

        overdue.check();

        assertThat(age()).isZero();
        assertThat(output).doesNotContain("A task has been due");
    }

    @Test
    void taskThatRunsIsNotReported() {
        schedule(true);
        clock.advance(Duration.ofHours(1));

        overdue.check();

        assertThat(age()).isZero();
    }

    @Test
    void gaugeIsZeroAgainOnceTheTaskRan() {
        schedule(false);
        clock.advance(Duration.ofHours(1));
        overdue.check();

        database.jdbc().sql("delete from " + TaskDatabase.TABLE).update();
        overdue.check();

        assertThat(age()).isZero();
    }

    private void schedule(boolean picked) {
        database.jdbc()
                .sql(
                        "insert into " + TaskDatabase.TABLE
                                + " (task_name, task_instance, execution_time, picked, version) values ('t', '1', :due, :picked, 1)")
                .param("due", START.atOffset(ZoneOffset.UTC))
                .param("picked", picked)
                .update();
    }

    private double age() {
        return meters.get("codeforlife.tasks.overdue").gauge().value();
    }
}
