package education.codeforlife.task.dbscheduler;

import static education.codeforlife.task.dbscheduler.Worker.WRITE;
import static education.codeforlife.task.dbscheduler.Worker.WRITE_SLOWLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.task.dbscheduler.Worker.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work is committed once, whatever happens to the nodes that do it. */
class WorkerDeathIntegrationTests {

    private static final int ROUNDS = Integer.getInteger("codeforlife.task.rounds", 20);
    private static final int TASKS = 50;

    private final TaskDatabase database = TaskDatabase.create();
    private final HikariDataSource dataSource =
            Worker.pool(database.database().url(), database.database().username());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);

    @BeforeEach
    void createTheTable() {
        database.createWritten();
    }

    @AfterEach
    void dropTheDatabase() {
        dataSource.close();
        database.close();
    }

    private Process startWorker() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        database.database().url(),
                        database.database().username(),
                        TaskDatabase.TABLE)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitWritten(long number) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMinutes(1))
                .until(() -> database.written().size() >= number);
    }

    @Test
    void noWorkIsLostOrDoneTwiceWhenWorkersAreKilled() throws Exception {
        var random = new Random(17);
        var queue = Worker.on(dataSource, TaskDatabase.TABLE).tasks;
        for (int round = 0; round < ROUNDS; round++) {
            int first = round * TASKS;
            queue.enqueueAll(
                    WRITE,
                    IntStream.range(first, first + TASKS).mapToObj(Row::new).toList());
            int before = database.written().size();
            var worker = startWorker();
            awaitWritten(before + random.nextInt(Math.toIntExact(database.waiting())));
            worker.destroyForcibly().waitFor();
        }
        var last = startWorker();
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> database.waiting() == 0);
        } finally {
            last.destroyForcibly().waitFor();
        }

        assertThat(database.written())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ROUNDS * TASKS).boxed().toList());
    }

    @Test
    void workerThatStoodStillCommitsNothingThatAnotherDid() throws Exception {
        var here = Worker.on(dataSource, TaskDatabase.TABLE);
        here.tasks.enqueue(WRITE_SLOWLY, new Row(1));
        var frozen = startWorker();
        try {
            await().until(() -> isPickedBy(frozen));
            signal("STOP", frozen);
            here.scheduler.start();
            awaitWritten(1);
            signal("CONT", frozen);
            here.tasks.enqueue(WRITE_SLOWLY, new Row(2));
            awaitWritten(2);
            await().until(() -> database.waiting() == 0);
        } finally {
            here.scheduler.stop();
            frozen.destroyForcibly().waitFor();
        }

        assertThat(database.written()).containsExactlyInAnyOrder(1, 2);
        assertThat(jdbc.sql("select node from written where number = 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void workerThatStopsEndsWhatItHasPicked() {
        var worker = Worker.on(dataSource, TaskDatabase.TABLE);
        worker.tasks.enqueueAll(
                WRITE, IntStream.range(0, 500).mapToObj(Row::new).toList());
        worker.scheduler.start();
        awaitWritten(20);

        worker.scheduler.stop();

        assertThat(jdbc.sql("select count(*) from " + TaskDatabase.TABLE + " where picked")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.waiting() + database.written().size()).isEqualTo(500);
        assertThat(database.waiting()).isPositive();
    }

    private boolean isPickedBy(Process worker) {
        return jdbc.sql("select count(*) from " + TaskDatabase.TABLE + " where picked_by = :name")
                        .param("name", "node " + worker.pid())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static void signal(String name, Process worker) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(worker.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
