package education.codeforlife.task.declared;

import static education.codeforlife.task.declared.NoteTasks.CALL_AGAIN;
import static education.codeforlife.task.declared.NoteTasks.CALL_ONCE;
import static education.codeforlife.task.declared.NoteTasks.ENQUEUE_ANOTHER;
import static education.codeforlife.task.declared.NoteTasks.FAIL;
import static education.codeforlife.task.declared.NoteTasks.IGNORE_LIMIT;
import static education.codeforlife.task.declared.NoteTasks.KEEP_SECRET;
import static education.codeforlife.task.declared.NoteTasks.LOSE_RUN;
import static education.codeforlife.task.declared.NoteTasks.SLEEP;
import static education.codeforlife.task.declared.NoteTasks.WRITE_NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.database.test.Queries;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.task.FailedTask;
import education.codeforlife.task.FailedTasks;
import education.codeforlife.task.TaskDescriptor;
import education.codeforlife.task.TaskOptions;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.declared.NoteTasks.LongNote;
import education.codeforlife.task.declared.NoteTasks.Note;
import education.codeforlife.task.declared.NoteTasks.Secret;
import education.codeforlife.task.test.TaskQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks as a service declares, enqueues and tests them. */
@NoteTest
class DeclaredTasksIntegrationTests {

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskQueue queue;

    @Autowired
    private FailedTasks failed;

    @Autowired
    private NoteTaskHandlers handlers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void forgetCalls() {
        handlers.calls.clear();
    }

    private static Note note(int number) {
        return new Note("note", number);
    }

    private List<String> notes() {
        return jdbc.sql("select text from notes order by id")
                .query(String.class)
                .list();
    }

    private FailedTask onlyFailed() {
        assertThat(failed.latest(10)).hasSize(1);
        return failed.latest(10).get(0);
    }

    @Test
    void taskRunsWithItsPayloadAndLogContext() {
        tasks.enqueue(WRITE_NOTE, note(1));
        assertThat(queue.payloads(WRITE_NOTE)).containsExactly(note(1));

        queue.runDue();

        assertThat(notes()).containsExactly("note 1 in attempt 1");
        assertThat(handlers.calls).containsExactly("school.write_note school.write_note true");
        assertThat(queue.count(WRITE_NOTE)).isZero();
    }

    @Test
    void workThatIsRolledBackLeavesNoTask() {
        transaction.executeWithoutResult(status -> {
            tasks.enqueue(WRITE_NOTE, note(1));
            status.setRollbackOnly();
        });

        assertThat(queue.count(WRITE_NOTE)).isZero();
    }

    @Test
    void delayedTaskWaits() {
        tasks.enqueue(WRITE_NOTE, note(1), TaskOptions.after(Duration.ofDays(7)));
        tasks.enqueue(WRITE_NOTE, note(2), TaskOptions.at(clock.instant().plusSeconds(60)));
        queue.runDue();
        assertThat(notes()).isEmpty();

        clock.advance(Duration.ofDays(7));
        queue.runDue();

        assertThat(notes()).containsExactly("note 2 in attempt 1", "note 1 in attempt 1");
    }

    @Test
    void testRunsOneTaskByItsName() {
        tasks.enqueue(WRITE_NOTE, note(1), TaskOptions.after(Duration.ofDays(7)));
        tasks.enqueue(CALL_AGAIN, note(2));

        queue.run("write_note");

        assertThat(notes()).containsExactly("note 1 in attempt 1");
        assertThat(queue.count(CALL_AGAIN)).isEqualTo(1);
    }

    @Test
    void testRunsACronTaskBeforeItsTime() {
        queue.run("nightly");
        queue.run("school.nightly");

        assertThat(notes()).containsExactly("nightly", "nightly");
    }

    @Test
    void testCannotRunATaskThatIsNotDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.run("lunchtime"))
                .withMessageStartingWith("Unknown task school.lunchtime: ");
    }

    @Test
    void taskWithTheKeyOfOneThatWaitsIsNotEnqueued() {
        var keyed = TaskOptions.now().key("7/2");
        transaction.executeWithoutResult(status -> {
            assertThat(tasks.enqueue(WRITE_NOTE, note(1), keyed)).isTrue();
            assertThat(tasks.enqueue(WRITE_NOTE, note(2), keyed)).isFalse();
        });
        queue.runDue();
        assertThat(notes()).containsExactly("note 1 in attempt 1");
        assertThat(tasks.enqueue(WRITE_NOTE, note(3), keyed)).isTrue();
    }

    @Test
    void twoTransactionsWithTheSameKeyBothCommit() throws Exception {
        var keyed = TaskOptions.now().key("same");
        var enqueued = new CountDownLatch(1);
        var other = new CompletableFuture<Boolean>();
        transaction.executeWithoutResult(status -> {
            tasks.enqueue(WRITE_NOTE, note(1), keyed);
            other.completeAsync(() -> transaction.execute(also -> {
                enqueued.countDown();
                boolean added = tasks.enqueue(WRITE_NOTE, note(2), keyed);
                jdbc.sql("insert into notes (text) values ('the other')").update();
                return added;
            }));
            await(enqueued);
        });

        assertThat(other.get()).isFalse();
        assertThat(notes()).containsExactly("the other");
        assertThat(queue.count(WRITE_NOTE)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void manyTasksAreOneBatch(@Autowired Queries queries) {
        var notes = IntStream.range(0, 1000).mapToObj(number -> note(number)).toList();

        var statements =
                queries.of(() -> transaction.executeWithoutResult(status -> tasks.enqueueAll(WRITE_NOTE, notes)));

        assertThat(statements).hasSize(1);
        assertThat(queue.count(WRITE_NOTE)).isEqualTo(1000);
    }

    @Test
    void taskEnqueuesAnother() {
        tasks.enqueue(ENQUEUE_ANOTHER, note(5));
        queue.runDue();
        assertThat(notes()).containsExactly("note 5 in attempt 1");
    }

    @Test
    void runThatAnotherNodeTookOverCommitsNothing() {
        tasks.enqueue(LOSE_RUN);
        queue.runDue();
        assertThat(notes()).isEmpty();
        assertThat(failed.count()).isZero();
        assertThat(jdbc.sql(
                                "select count(*) from codeforlife_school.scheduled_tasks where task_name = 'school.lose_run'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void failedTaskIsTriedAgainAndThenKept() {
        tasks.enqueue(FAIL, new Note("Ada", 1));
        for (int attempt = 0; attempt < 3; attempt++) {
            queue.runDue();
            clock.advance(Duration.ofMinutes(2));
        }

        assertThat(handlers.calls).hasSize(3);
        assertThat(notes()).isEmpty();
        var failure = onlyFailed();
        assertThat(failure.task()).isEqualTo("school.fail");
        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure.error())
                .startsWith("java.lang.IllegalStateException at " + NoteTaskHandlers.class.getName() + ".fail(")
                .doesNotContain("Ada");
    }

    @Test
    void delaysGrow() {
        tasks.enqueue(FAIL, note(1));
        queue.runDue();
        clock.advance(Duration.ofSeconds(7));
        queue.runDue();
        assertThat(handlers.calls)
                .as("the first delay is 10 s, give or take a quarter")
                .hasSize(1);
        clock.advance(Duration.ofSeconds(6));
        queue.runDue();
        assertThat(handlers.calls).hasSize(2);
        clock.advance(Duration.ofSeconds(14));
        queue.runDue();
        assertThat(handlers.calls).as("the second one is 20 s").hasSize(2);
    }

    @Test
    void failedTaskIsRetriedOrCancelled() {
        tasks.enqueue(CALL_ONCE, note(1));
        queue.runDue();
        long first = onlyFailed().id();

        assertThat(failed.retry(first)).isTrue();
        assertThat(failed.retry(first)).isFalse();
        queue.runDue();
        assertThat(handlers.calls).hasSize(2);

        assertThat(failed.cancel(onlyFailed().id())).isTrue();
        assertThat(failed.count()).isZero();
    }

    @Test
    void retryThatMeetsAnotherTaskWithTheKeyIsRefused() throws Exception {
        var keyed = TaskOptions.now().key("same");
        tasks.enqueue(CALL_ONCE, note(1), keyed);
        queue.runDue();
        long id = onlyFailed().id();
        var retried = new CompletableFuture<Boolean>();
        transaction.executeWithoutResult(status -> {
            tasks.enqueue(CALL_ONCE, note(2), keyed);
            retried.completeAsync(() -> failed.retry(id));
            Awaitility.await().until(this::statementWaitsForLock);
        });

        assertThat(retried.get()).isFalse();
        assertThat(failed.count()).isEqualTo(1);
        assertThat(queue.payloads(CALL_ONCE)).containsExactly(note(2));
    }

    private boolean statementWaitsForLock() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void taskKeepsItsNumberWhenItFails() {
        tasks.enqueue(CALL_ONCE, note(1));
        long id = jdbc.sql("select id from codeforlife_school.scheduled_tasks")
                .query(Long.class)
                .single();
        queue.runDue();
        assertThat(onlyFailed().id()).isEqualTo(id);
    }

    @Test
    void onlyFailedTasksAreCancelledAsFailedOnes() {
        tasks.enqueue(CALL_ONCE, note(1));
        long id = jdbc.sql("select id from codeforlife_school.scheduled_tasks")
                .query(Long.class)
                .single();
        assertThat(failed.cancel(id)).isFalse();
        assertThat(queue.count(CALL_ONCE)).isEqualTo(1);
    }

    @Test
    void effectElsewhereHappensAtMostOnceUnlessItMayHappenAgain() {
        tasks.enqueue(CALL_ONCE, note(1));
        tasks.enqueue(CALL_AGAIN, note(1));
        queue.runDue();
        clock.advance(Duration.ofHours(1));
        queue.runDue();

        assertThat(handlers.calls).containsExactlyInAnyOrder("call_once", "call_again 1", "call_again 2");
        assertThat(onlyFailed().task()).isEqualTo("school.call_once");
    }

    @Test
    void statementThatTakesTooLongIsCancelled() {
        tasks.enqueue(SLEEP);
        queue.runDue();
        assertThat(onlyFailed().error()).contains("TimeLimitException (It took longer than PT1S)");
    }

    @Test
    void methodThatIgnoresItsLimitCommitsNothing() {
        tasks.enqueue(IGNORE_LIMIT);
        queue.runDue();
        assertThat(notes()).isEmpty();
        assertThat(onlyFailed().error()).contains("TimeLimitException");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void secretPayloadIsStoredEncrypted() {
        tasks.enqueue(KEEP_SECRET, new Secret("swordfish"));
        assertThat(jdbc.sql("select convert_from(task_data, 'UTF8') from codeforlife_school.scheduled_tasks"
                                + " where task_name = 'school.keep_secret'")
                        .query(String.class)
                        .single())
                .doesNotContain("swordfish")
                .startsWith("{\"encrypted\":");
        queue.runDue();
        assertThat(notes()).containsExactly("swordfish");
    }

    @Test
    void payloadOfAnotherVersionIsReadTolerantly() {
        tasks.enqueue(WRITE_NOTE, note(1));
        setData("{\"payload\":{\"text\":\"new\",\"number\":2,\"colour\":\"red\"}}");
        queue.runDue();
        assertThat(notes()).containsExactly("new 2 in attempt 1");
    }

    @Test
    void unreadablePayloadIsKeptAsFailedAtOnce() {
        for (var data : List.of("{", "[]", "{\"payload\":{\"number\":\"many\"}}", "{\"encrypted\":\"x\"}")) {
            tasks.enqueue(WRITE_NOTE, note(1));
            setData(data);
            queue.runDue();
            assertThat(onlyFailed().error()).contains("UnreadableTaskException");
            failed.cancel(onlyFailed().id());
        }
    }

    private void setData(String json) {
        jdbc.sql("update codeforlife_school.scheduled_tasks set task_data = convert_to(:json, 'UTF8')"
                        + " where task_name = 'school.write_note'")
                .param("json", json)
                .update();
    }

    @Test
    void taskThatCannotRunIsRefusedWhereItIsEnqueued() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tasks.enqueue(TaskDescriptor.of("write_notes", Note.class), note(1)))
                .withMessage(
                        "Unknown task school.write_notes: annotate a method of a bean with @Task(\"write_notes\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        tasks.enqueue(TaskDescriptor.of("write_note", LongNote.class), new LongNote("a", 1, "red")))
                .withMessageContaining("but NoteTaskHandlers.writeNote takes " + Note.class.getName());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tasks.enqueue(TaskDescriptor.of("nightly")))
                .withMessageContaining("runs by its cron expression");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tasks.enqueue(WRITE_NOTE, new Note("a".repeat(70_000), 1)))
                .withMessageContaining("at most 65536 are possible")
                .withMessageNotContaining("aaa");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tasks.enqueueAll(
                        WRITE_NOTE, List.of(note(1)), TaskOptions.now().key("k")));
        assertThat(queue.count(WRITE_NOTE)).isZero();
    }

    @Test
    void payloadsOfBatchAreStoredTogetherOrNotAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tasks.enqueueAll(WRITE_NOTE, List.of(note(1), new Note("Ada ".repeat(20_000), 2))))
                .withMessageContaining("at most 65536 are possible")
                .withMessageNotContaining("Ada");
        assertThat(queue.count(WRITE_NOTE)).isZero();
    }

    @Test
    void refusedTaskLeavesTheTransactionOfTheCallerUsable() {
        transaction.executeWithoutResult(status -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tasks.enqueue(KEEP_SECRET, new Secret("Ada".repeat(40_000))))
                    .withMessageNotContaining("Ada");
            jdbc.sql("insert into notes (text) values ('kept')").update();
        });
        assertThat(notes()).containsExactly("kept");
        assertThat(queue.count(KEEP_SECRET)).isZero();
    }

    @Test
    void cronTaskRunsAtTheTimeOfItsZone() {
        schedule("nightly", "2026-07-01T02:00:00Z");
        clock.set(Instant.parse("2026-07-01T02:00:00Z"));
        queue.runDue();
        assertThat(notes()).containsExactly("nightly");
        assertThat(nextRun("nightly")).isEqualTo("2026-07-02T02:00:00Z");
    }

    @Test
    void missedRunsAreDoneOnceOrSkipped() {
        schedule("nightly", "2026-07-01T02:00:00Z");
        schedule("punctual", "2026-07-01T03:00:00Z");
        clock.set(Instant.parse("2026-07-05T12:00:00Z"));
        queue.runDue();
        assertThat(notes()).containsExactly("nightly");
        assertThat(nextRun("punctual")).isEqualTo("2026-07-06T03:00:00Z");
    }

    private void schedule(String task, String time) {
        jdbc.sql("insert into codeforlife_school.scheduled_tasks"
                        + " (task_name, task_instance, execution_time, picked, version)"
                        + " values (:task, 'recurring', :time::timestamptz, false, 1)")
                .param("task", "school." + task)
                .param("time", time)
                .update();
    }

    private String nextRun(String task) {
        return jdbc.sql("select execution_time from codeforlife_school.scheduled_tasks where task_name = :task")
                .param("task", "school." + task)
                .query((row, number) -> row.getTimestamp(1).toInstant().toString())
                .single();
    }
}
