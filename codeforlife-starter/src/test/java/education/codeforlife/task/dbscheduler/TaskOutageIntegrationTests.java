package education.codeforlife.task.dbscheduler;

import static education.codeforlife.task.dbscheduler.Worker.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.test.DatabaseProxy;
import education.codeforlife.task.Tasks;
import education.codeforlife.task.dbscheduler.Worker.Row;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks are enqueued and run while the database goes away. */
class TaskOutageIntegrationTests {

    private static final Duration HALF = Duration.ofSeconds(10);

    private final TaskDatabase database = TaskDatabase.create();
    private final DatabaseProxy proxy = DatabaseProxy.to(database.database());
    private final HikariDataSource throughProxy = throughProxy();
    private final AtomicBoolean ended = new AtomicBoolean();

    private HikariDataSource throughProxy() {
        var settings = new HikariConfig();
        settings.setJdbcUrl(proxy.url());
        settings.setUsername(database.database().username());
        settings.setConnectionTimeout(250);
        settings.setValidationTimeout(250);
        settings.addDataSourceProperty("socketTimeout", "1");
        return new HikariDataSource(settings);
    }

    @AfterEach
    void close() {
        throughProxy.close();
        proxy.close();
        database.close();
    }

    @Test
    void workThatWasCommittedIsDoneOnceThoughTheDatabaseWasAway() throws Exception {
        database.jdbc().sql("create table asked (number int not null)").update();
        database.createWritten();
        var worker = Worker.on(throughProxy, TaskDatabase.TABLE);
        worker.scheduler.start();
        var asking = CompletableFuture.runAsync(() -> askUntilTheEnd(worker.tasks));
        try {
            awaitMoreThan(database.written().size());
            proxy.refuse();
            letPass(HALF);
            proxy.hang();
            letPass(HALF);
            var done = database.written().size();
            proxy.restore();
            awaitMoreThan(done);
        } finally {
            ended.set(true);
            asking.join();
        }
        try {
            await(Duration.ofMinutes(1)).until(() -> database.waiting() == 0);
        } finally {
            worker.scheduler.stop();
        }

        assertThat(database.written()).containsExactlyInAnyOrderElementsOf(asked());
    }

    /** Returns whether a transaction that failed was committed is known by the row that it wrote. */
    private void askUntilTheEnd(Tasks tasks) {
        var jdbc = JdbcClient.create(throughProxy);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(throughProxy));
        for (int number = 0; !ended.get(); number++) {
            var row = new Row(number);
            try {
                transaction.executeWithoutResult(status -> {
                    jdbc.sql("insert into asked (number) values (:number)")
                            .param("number", row.number())
                            .update();
                    tasks.enqueue(WRITE, row);
                });
            } catch (DataAccessException | TransactionException e) {
                // the database is away
            }
        }
    }

    private static void letPass(Duration time) {
        await(time.multipliedBy(2)).pollDelay(time).until(() -> true);
    }

    /** db-scheduler's threads may end by an exception while the database is away; others take their places. */
    private static ConditionFactory await(Duration atMost) {
        return Awaitility.await().dontCatchUncaughtExceptions().atMost(atMost);
    }

    private void awaitMoreThan(int done) {
        await(Duration.ofMinutes(1)).until(() -> database.written().size() > done + 100);
    }

    private List<Integer> asked() {
        return database.jdbc()
                .sql("select number from asked")
                .query(Integer.class)
                .list();
    }
}
