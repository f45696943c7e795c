package education.codeforlife.task.dbscheduler;

import static education.codeforlife.settings.test.MutableClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.task.CleanUp;
import education.codeforlife.task.CleanUpSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SchedulersIntegrationTests {

    private static final Duration INTERVAL = Duration.ofHours(1);

    private final TaskDatabase database = TaskDatabase.create();
    private final MutableClock clock = new MutableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void taskRunsOnceOnTwoNodes() {
        var one = node("one");
        var other = node("other");
        one.start();
        other.start();
        try {
            awaitNextRun(START.plus(INTERVAL));
            for (int hour = 1; hour <= 5; hour++) {
                clock.advance(INTERVAL);
                one.triggerCheckForDueExecutions();
                other.triggerCheckForDueExecutions();
                awaitNextRun(START.plus(INTERVAL.multipliedBy(hour + 1)));
                assertThat(runs).hasValue(hour + 1);
            }
        } finally {
            one.stop();
            other.stop();
        }
    }

    @Test
    void nodeThatStartsLaterDoesNotRunTheTaskAgain() {
        run(node("one"));

        run(node("other"));

        assertThat(runs).hasValue(1);
    }

    /** Starts the node, waits until nothing is due, and stops it. */
    private void run(Scheduler node) {
        node.start();
        awaitNextRun(START.plus(INTERVAL));
        node.stop();
    }

    @Test
    void nodeThatStopsWaitsForItsBatch() throws Exception {
        var begun = new CountDownLatch(1);
        var stopping = new CountDownLatch(1);
        var node = database.node(
                "one",
                CleanUpTask.of(
                        cleanUp(() -> {
                            begun.countDown();
                            return await(stopping) ? 1000 : 0;
                        }),
                        INTERVAL),
                clock,
                meters);
        node.start();
        assertThat(await(begun)).isTrue();

        var stop = new Thread(node::stop);
        stop.start();
        Awaitility.await().until(() -> node.getSchedulerState().isShuttingDown());
        stopping.countDown();
        stop.join(TimeUnit.SECONDS.toMillis(10));

        assertThat(runs).hasValue(1);
        assertThat(database.nextRun(CleanUpTask.NAME)).contains(START.plus(INTERVAL));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tasksAreMeasuredByName() {
        run(node("one"));

        assertThat(meters.get("dbscheduler_task_completions")
                        .tag("task", CleanUpTask.NAME)
                        .tag("result", "ok")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void unknownTaskIsKept() {
        database.jdbc()
                .sql("insert into " + TaskDatabase.TABLE
                        + " (task_name, task_instance, execution_time, picked, version)"
                        + " values ('school.of_a_newer_release', '1', :due, false, 1)")
                .param("due", START.minus(Duration.ofDays(400)).atOffset(ZoneOffset.UTC))
                .update();

        run(node("one"));
        clock.advance(Duration.ofDays(400));
        var other = node("other");
        other.start();
        awaitNextRun(clock.instant().plus(INTERVAL));
        other.stop();

        assertThat(database.nextRun("school.of_a_newer_release")).isPresent();
    }

    @Test
    void scheduledTaskIsRolledBackWithTheCallersTransaction() {
        var node = node("one");
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

        transaction.executeWithoutResult(status -> {
            task().onStartup(node, clock::instant);
            status.setRollbackOnly();
        });

        assertThat(database.nextRun(CleanUpTask.NAME)).isEmpty();
    }

    @Test
    void onlyBytesAreDataOfTasks() {
        var data = new RawData();

        assertThat(data.deserialize(byte[].class, data.serialize(new byte[] {1})))
                .containsExactly(1);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> data.serialize("data"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> data.deserialize(String.class, new byte[0]));
    }

    private void awaitNextRun(Instant time) {
        Awaitility.await()
                .until(() ->
                        database.nextRun(CleanUpTask.NAME).filter(time::equals).isPresent());
    }

    private Scheduler node(String name) {
        return database.node(name, task(), clock, meters);
    }

    private RecurringTask<Void> task() {
        return CleanUpTask.of(cleanUp(() -> 0), INTERVAL);
    }

    private CleanUp cleanUp(Removal removal) {
        return CleanUp.of(
                List.of(new CountedRows(runs, removal)),
                new CleanUpSettings(1000, Duration.ofMinutes(10)),
                clock,
                meters);
    }

    private interface Removal {
        int remove();
    }

    /** Counts the batches. */
    private record CountedRows(AtomicInteger batches, Removal removal) implements ExpiredRows {

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public int removeUpTo(int limit) {
            batches.incrementAndGet();
            return removal.remove();
        }
    }
}
