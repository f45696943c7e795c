package education.codeforlife.task.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.command.autoconfigure.CommandException;
import education.codeforlife.command.autoconfigure.OperatorCommand;
import education.codeforlife.task.StoredTask;
import education.codeforlife.task.StoredTask.State;
import education.codeforlife.task.Task;
import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.TaskStore.Change;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;

class TaskCommandAutoConfigurationTests {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    static class Handlers {
        @Task("declared")
        void declared() {}
    }

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(TaskCommandAutoConfiguration.class));

    private static StoredTask task(long id, String name, State state) {
        boolean failed = state == State.FAILED;
        return new StoredTask(
                id,
                name,
                state,
                "run\t" + id,
                1,
                failed ? null : NOON,
                null,
                failed ? "E" : null,
                failed ? NOON : null);
    }

    private static final List<StoredTask> TASKS = List.of(
            task(1, "school.declared", State.WAITING),
            task(2, "school.declared", State.FAILED),
            task(3, "school.of_old", State.FAILED));

    private TaskCommands commands(RecordedTasks store) {
        var context = new GenericApplicationContext();
        context.registerBean(Handlers.class);
        context.refresh();
        return new TaskCommands(
                store,
                TaskDeclarations.of(context.getDefaultListableBeanFactory(), "school"),
                TransactionOperations.withoutTransaction(),
                new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @ParameterizedTest
    @CsvSource({"'', 3", "failed, 2", "waiting, 1", "running, 0", "declared, 2", "school.declared, 2", "of_old, 1"})
    void tasksAreListedByStateOrName(String which, int number) {
        commands(new RecordedTasks(TASKS, Change.DONE)).list(which);
        assertThat(lines()).hasSize(number + 1).startsWith("id\tstate\tname\tattempts\ttime\trun\terror");
    }

    @Test
    void lineShowsTheTimeAndTheErrorWithoutControlCharacters() {
        commands(new RecordedTasks(TASKS, Change.DONE)).list("");
        assertThat(lines().subList(1, 3))
                .containsExactly(
                        "1\twaiting\tschool.declared\t1\t2026-07-01T12:00:00Z\trun?1\t",
                        "2\tfailed\tschool.declared\t1\t2026-07-01T12:00:00Z\trun?2\tE");
    }

    @Test
    void listHasEveryTask() {
        var many = LongStream.range(0, 2500)
                .mapToObj(id -> task(id, "school.declared", State.WAITING))
                .toList();
        commands(new RecordedTasks(many, Change.DONE)).list("");
        assertThat(lines()).hasSize(2501).doesNotHaveDuplicates();
    }

    @Test
    void idsAndNamesAreRetriedInTheirOrder() {
        var store = new RecordedTasks(TASKS, Change.DONE);
        commands(store).retry("2, declared,school.of_old");
        assertThat(store.calls).containsExactly("retry 2", "retry school.declared", "retry school.of_old");
        assertThat(lines())
                .containsExactly(
                        "Task 2 is retried",
                        "Failed tasks named school.declared that are retried: 2",
                        "Failed tasks named school.of_old that are retried: 2");
    }

    @Test
    void idsAndNamesAreCancelled() {
        var store = new RecordedTasks(TASKS, Change.DONE);
        commands(store).cancel("1,declared");
        assertThat(store.calls).containsExactly("cancel 1", "cancel school.declared");
        assertThat(lines())
                .containsExactly("Task 1 is cancelled", "Failed tasks named school.declared that are cancelled: 2");
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, Task 9 does not exist",
        "NOT_FAILED, Task 9 has not failed",
        "RUNNING, Task 9 is running",
        "KEY_TAKEN, Another task with the key of task 9 waits or runs",
        "RECURRING, Task 9 recurs"
    })
    void changeThatIsNotPossibleFails(Change change, String message) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> commands(new RecordedTasks(TASKS, change)).cancel("9"))
                .withMessage(message);
        assertThat(lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', A task is not named",
        "'1,,2', A task is not named",
        "unknown, Task school.unknown does not exist",
        "other.declared, Task other.declared does not exist",
        "'a	b', Task school.a?b does not exist",
        "99999999999999999999, Task school.99999999999999999999 does not exist"
    })
    void wordThatIsNotTaskFails(String which, String message) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(
                        () -> commands(new RecordedTasks(TASKS, Change.DONE)).retry(which))
                .withMessage(message);
    }

    @Test
    void applicationWithCommandDoesNotServeAndRunsNoTasks() {
        var environment = new MockEnvironment().withProperty("server.port", "8000");
        new TaskCommandLine().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("server.port")).isEqualTo("8000");

        environment.getPropertySources().addLast(new SimpleCommandLinePropertySource("--codeforlife.task.list"));
        new TaskCommandLine().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("server.port")).isEqualTo("-1");
        assertThat(environment.getProperty("codeforlife.task.enabled")).isEqualTo("false");
        assertThat(environment.containsProperty("management.server.port")).isFalse();
    }

    @Test
    void portOfManagementIsNotOpenedEither() {
        var environment = new MockEnvironment().withProperty("management.server.port", "9000");
        environment.getPropertySources().addLast(new SimpleCommandLinePropertySource("--codeforlife.task.list"));
        new TaskCommandLine().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("management.server.port")).isEqualTo("-1");
    }

    @Test
    void applicationWithoutCommandStarts() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OperatorCommand.class));
    }

    @Test
    void serviceWithoutTasksFailsTheCommand() {
        runner.withPropertyValues("codeforlife.task.list=")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessage("The service does not declare tasks"));
    }

    @Test
    void commandInConfigurationIsRefused() {
        var environment = new MockEnvironment().withProperty("codeforlife.task.cancel", "1");
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> TaskCommandLine.COMMANDS.command(environment))
                .withMessage("codeforlife.task.cancel is set, but not on the command line");
    }

    @Test
    void twoCommandsAreRefused() {
        var environment = new MockEnvironment();
        environment
                .getPropertySources()
                .addLast(new SimpleCommandLinePropertySource("--codeforlife.task.list", "--codeforlife.task.cancel=1"));
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> TaskCommandLine.COMMANDS.command(environment))
                .withMessage("More than one command is given: codeforlife.task.list, codeforlife.task.cancel");
    }
}
