package education.codeforlife.task.dbscheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs of nodes that die. */
class RunWatchIntegrationTests {

    private static final String TASK = "deliver";

    private final TaskDatabase database = TaskDatabase.create();
    private final TaskTable table = TaskTable.of(database.dataSource(), TaskDatabase.TABLE, Clock.systemUTC());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Scheduler node = node("here");
    private final Scheduler other = node("there");

    private Scheduler node(String name) {
        RecurringTask<Void> task = Tasks.recurring(TASK, FixedDelay.ofHours(1)).execute((instance, context) -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return database.node(name, task, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    @AfterEach
    void dropTheDatabase() {
        end.countDown();
        node.stop();
        database.close();
    }

    private RunWatch watch(Scheduler scheduler) {
        return RunWatch.of(Set.of(TASK), () -> scheduler, table, Duration.ofSeconds(10));
    }

    private void addRunOfADeadNode(String task) {
        database.jdbc()
                .sql(
                        "insert into " + TaskDatabase.TABLE
                                + " (task_name, task_instance, execution_time, picked, picked_by,"
                                + " last_heartbeat, version) values (:task, 'one', now(), true, 'dead', now() + interval '1 h', 7)")
                .param("task", task)
                .update();
    }

    private boolean isPicked(String task) {
        return database.jdbc()
                .sql("select picked from " + TaskDatabase.TABLE + " where task_name = :task")
                .param("task", task)
                .query(Boolean.class)
                .single();
    }

    @Test
    void runThatLooksTheSameFiveTimesIsDueAgainAsAfterAFailure() {
        addRunOfADeadNode(TASK);
        addRunOfADeadNode("send_mail");
        var watch = watch(node);
        for (int look = 1; look < 5; look++) watch.look();
        assertThat(isPicked(TASK)).isTrue();

        watch.look();

        assertThat(isPicked(TASK)).isFalse();
        assertThat(table.waiting()).extracting(TaskTable.Waiting::task).containsExactly(TASK);
        assertThat(database.jdbc()
                        .sql("select consecutive_failures from " + TaskDatabase.TABLE + " where not picked")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        watch.look();
        assertThat(isPicked("send_mail")).as("it must not happen twice").isTrue();
    }

    @Test
    void runOfANodeThatLooksStays() throws Exception {
        node.start();
        begun.await();
        var here = watch(node);
        var there = watch(other);
        for (int look = 0; look < 12; look++) {
            here.look();
            there.look();
        }
        assertThat(isPicked(TASK)).isTrue();

        for (int look = 0; look < 5; look++) there.look();
        assertThat(isPicked(TASK)).as("the node stands still").isFalse();
    }
}
