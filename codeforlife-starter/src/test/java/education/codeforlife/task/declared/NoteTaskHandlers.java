package education.codeforlife.task.declared;

import education.codeforlife.task.MissedRun;
import education.codeforlife.task.Task;
import education.codeforlife.task.TaskRun;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.declared.NoteTasks.Note;
import education.codeforlife.task.declared.NoteTasks.Secret;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** The methods of the tasks, which write notes into a table. */
@Component
class NoteTaskHandlers {

    final List<String> calls = new CopyOnWriteArrayList<>();

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final TransactionTemplate apart;

    NoteTaskHandlers(JdbcClient jdbc, Tasks tasks, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.apart = new TransactionTemplate(transactions.getTransactionManager());
        apart.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
    }

    private void write(String text) {
        jdbc.sql("insert into notes (text) values (:text)").param("text", text).update();
    }

    @Task("write_note")
    void writeNote(Note note, TaskRun run) {
        write(note.text() + " " + note.number() + " in attempt " + run.attempt());
        calls.add(run.task() + " " + MDC.get("task") + " " + run.id().equals(MDC.get("task_run")));
    }

    @Task("keep_secret")
    void keepSecret(Secret secret) {
        write(secret.text());
    }

    @Task(value = "fail", retries = 2)
    void fail(Note note) {
        write(note.text());
        calls.add("fail");
        throw new IllegalStateException("personal: " + note.text());
    }

    @Task(value = "call_once", transactional = false)
    void callOnce(Note note) {
        calls.add("call_once");
        throw new IllegalStateException();
    }

    @Task(value = "call_again", transactional = false, idempotent = true)
    void callAgain(Note note, TaskRun run) {
        calls.add("call_again " + run.attempt());
        if (run.attempt() < 2) throw new IllegalStateException();
    }

    @Task(value = "sleep", timeLimit = "1s", retries = 0)
    void sleep() {
        jdbc.sql("select pg_sleep(60)").query().singleRow();
    }

    @Task(value = "ignore_limit", timeLimit = "50ms", retries = 0)
    void ignoreLimit() {
        write("too late");
        while (!Thread.currentThread().isInterrupted()) LockSupport.parkNanos(1_000_000);
    }

    /** As if the node had given no sign of life, and another one had taken the run over. */
    @Task("lose_run")
    void loseRun(TaskRun run) {
        write("lost");
        apart.executeWithoutResult(status -> jdbc.sql(
                        "update codeforlife_school.scheduled_tasks set version = version + 1 where task_instance = :id")
                .param("id", run.id())
                .update());
    }

    @Task("enqueue_another")
    void enqueueAnother(Note note) {
        tasks.enqueue(NoteTasks.WRITE_NOTE, note);
    }

    @Task(value = "nightly", cron = "0 0 3 * * *", zone = "Europe/London")
    void nightly() {
        write("nightly");
    }

    @Task(value = "punctual", cron = "${punctual.cron:0 0 3 * * *}", missed = MissedRun.SKIP)
    void punctual() {
        write("punctual");
    }
}
