package education.codeforlife.task.declared;

import static education.codeforlife.task.declared.NoteTasks.CALL_ONCE;
import static education.codeforlife.task.declared.NoteTasks.WRITE_NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import education.codeforlife.task.FailedTasks;
import education.codeforlife.task.TaskOptions;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.declared.NoteTasks.Note;
import education.codeforlife.task.test.TaskQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts the service with a command as an operator does, beside the one that looks at the database. */
@NoteTest
@ExtendWith(OutputCaptureExtension.class)
class TaskCommandIntegrationTests {

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskQueue queue;

    @Autowired
    private FailedTasks failed;

    @Autowired
    private JdbcClient jdbc;

    private ConfigurableApplicationContext run(String... arguments) {
        var all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.flyway.locations=classpath:task/declared",
                "--codeforlife.environment=production",
                "--codeforlife.service.name=school",
                "--codeforlife.service.site-url=https://example.org",
                "--codeforlife.service.hosts=example.org",
                "--management.server.port=0"));
        all.addAll(List.of(arguments));
        return SpringApplication.run(NoteApplication.class, all.toArray(String[]::new));
    }

    private long waiting(String key) {
        tasks.enqueue(
                WRITE_NOTE,
                new Note("Ada", 1),
                TaskOptions.after(Duration.ofDays(1)).key(key));
        return jdbc.sql("select max(id) from codeforlife_school.scheduled_tasks")
                .query(Long.class)
                .single();
    }

    private long failed() {
        tasks.enqueue(CALL_ONCE, new Note("Ada", 1));
        queue.runDue();
        return failed.latest(1).get(0).id();
    }

    /** The lines of the command, among those that the test's own service logs. */
    private static List<String> lines(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.matches("(id|\\d+)\t.*"))
                .toList();
    }

    @Test
    void tasksAreListedWithoutPayloadsAndWithoutServing(CapturedOutput output) {
        long one = waiting("7\tand\n8");
        long other = failed();

        var context = run("--codeforlife.task.list");

        assertThat(context.isActive()).isFalse();
        assertThat(context.getEnvironment().getProperty("local.server.port", Integer.class, -1))
                .isNotPositive();
        assertThat(context.getEnvironment().getProperty("local.management.port", Integer.class, -1))
                .isNotPositive();
        assertThat(lines(output)).hasSize(3);
        assertThat(lines(output).get(0)).isEqualTo("id\tstate\tname\tattempts\ttime\trun\terror");
        assertThat(lines(output).get(1))
                .startsWith(one + "\twaiting\tschool.write_note\t0\t")
                .endsWith("\t7?and?8\t");
        assertThat(lines(output).get(2))
                .startsWith(other + "\tfailed\tschool.call_once\t1\t")
                .contains("\tjava.lang.IllegalStateException at ");
        assertThat(output).doesNotContain("Ada", "Started NoteApplication");
    }

    @Test
    void waitingAndFailedTasksAreCancelled(CapturedOutput output) {
        long one = waiting("a");
        long other = failed();
        failed();
        run("--codeforlife.task.cancel=" + one + "," + other + ",call_once");
        assertThat(output.getOut())
                .contains("Task " + one + " is cancelled", "Task " + other + " is cancelled")
                .contains("Failed tasks named school.call_once that are cancelled: 1");
        assertThat(queue.count(WRITE_NOTE)).isZero();
        assertThat(failed.count()).isZero();
    }

    @Test
    void unknownTaskFailsTheCommandAndNothingIsChanged(CapturedOutput output) {
        long id = failed();

        assertThatThrownBy(() -> run("--codeforlife.task.retry=" + id + ",987654321"))
                .hasMessage("Task 987654321 does not exist");

        assertThat(output.getErr())
                .contains("Task 987654321 does not exist. List all tasks with --codeforlife.task.list");
        assertThat(output.getOut()).contains("Nothing was changed.").doesNotContain("is retried");
        assertThat(failed.count()).isEqualTo(1);
    }
}
