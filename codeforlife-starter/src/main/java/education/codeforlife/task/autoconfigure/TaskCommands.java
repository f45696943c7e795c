package education.codeforlife.task.autoconfigure;

import education.codeforlife.command.autoconfigure.CommandException;
import education.codeforlife.command.autoconfigure.CommandText;
import education.codeforlife.task.StoredTask;
import education.codeforlife.task.StoredTask.State;
import education.codeforlife.task.TaskDeclaration;
import education.codeforlife.task.TaskDeclarations;
import education.codeforlife.task.TaskStore;
import education.codeforlife.task.TaskStore.Change;
import education.codeforlife.task.TaskStore.Query;
import education.codeforlife.wire.ScalarType;
import java.io.PrintStream;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionOperations;

/** The commands for tasks: lists without payloads, and changes of all named tasks or of none. */
record TaskCommands(
        TaskStore tasks, TaskDeclarations declarations, TransactionOperations transactions, PrintStream output) {

    private static final int PAGE = 1000;
    private static final ScalarType<Long> ID = ScalarType.of(Long.class);
    private static final String HEAD = CommandText.line("id", "state", "name", "attempts", "time", "run", "error");

    /** Carries out the command of a property. */
    void run(String property, String value) {
        switch (property) {
            case TaskCommandLine.LIST -> list(value);
            case TaskCommandLine.RETRY -> retry(value);
            default -> cancel(value);
        }
    }

    /** Lists all tasks, or those in a state, or those with a name. */
    void list(String which) {
        var query = query(which.trim());
        output.println(HEAD);
        long listed = 0;
        List<StoredTask> page;
        do {
            page = tasks.find(query, List.of(), listed, PAGE);
            page.forEach(task -> output.println(line(task)));
            listed += page.size();
        } while (page.size() == PAGE);
    }

    private Query query(String which) {
        if (which.isEmpty()) return Query.ALL;
        return State.of(which).map(state -> new Query(null, state)).orElseGet(() -> new Query(name(which), null));
    }

    private static String line(StoredTask task) {
        var time = task.dueAt() == null ? task.failedAt() : task.dueAt();
        return CommandText.line(
                task.id(), task.state().text(), task.name(), task.attempts(), time, task.run(), task.error());
    }

    /** Retries failed tasks: those with the ids, and all with the names. */
    void retry(String which) {
        change(which, tasks::retry, tasks::retryAll, "retried");
    }

    /** Cancels tasks: those with the ids, and all failed ones with the names. */
    void cancel(String which) {
        change(which, tasks::cancel, tasks::cancelFailed, "cancelled");
    }

    private void change(String which, LongFunction<Change> one, ToIntFunction<String> named, String done) {
        var words = CommandText.words(which, "A task");
        var lines = transactions.execute(status ->
                words.stream().map(word -> changed(word, one, named, done)).toList());
        if (lines != null) lines.forEach(output::println);
    }

    private String changed(String word, LongFunction<Change> one, ToIntFunction<String> named, String done) {
        var id = ID.readOrNull(word);
        if (id == null) {
            var name = name(word);
            return "Failed tasks named " + name + " that are " + done + ": " + named.applyAsInt(name);
        }
        require(word, one.apply(id));
        return "Task " + word + " is " + done;
    }

    private static void require(String id, Change change) {
        switch (change) {
            case DONE -> {}
            case UNKNOWN -> throw unknown("Task " + id);
            case NOT_FAILED -> throw refused("Task " + id + " has not failed", "Only failed tasks are retried.");
            case RUNNING -> throw refused("Task " + id + " is running", "Wait for its end.");
            case KEY_TAKEN ->
                throw refused(
                        "Another task with the key of task " + id + " waits or runs",
                        "Wait for its end, or cancel one.");
            case RECURRING -> throw refused("Task " + id + " recurs", "Remove its method to end it.");
        }
    }

    /** Returns the name with that of the service. @throws CommandException if such a task does not exist */
    private String name(String word) {
        var name = word.contains(".") ? word : declarations.service() + "." + word;
        boolean declared =
                declarations.all().stream().map(TaskDeclaration::name).anyMatch(name::equals);
        if (!declared && tasks.count(new Query(name, null)) == 0) throw unknown("Task " + name);
        return name;
    }

    private static CommandException unknown(String task) {
        return refused(task + " does not exist", "List all tasks with --codeforlife.task.list");
    }

    private static CommandException refused(String problem, String action) {
        return new CommandException(CommandText.printable(problem), action);
    }
}
