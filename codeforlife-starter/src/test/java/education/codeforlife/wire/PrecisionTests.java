package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.settings.autoconfigure.ClockAutoConfiguration;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Times are what PostgreSQL stores before an entity has them, so that a row is the same when it is read again. */
@WireTest
class PrecisionTests {

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final RawClient client;

    @Autowired
    PrecisionTests(
            EntityManager entities, TransactionTemplate transaction, JdbcClient database, @LocalServerPort int port) {
        this.entities = entities;
        this.transaction = transaction;
        this.database = database;
        this.client = new RawClient(port);
    }

    @BeforeEach
    void clear() {
        database.sql("delete from harvests").update();
    }

    @Test
    void timesOfABodyAreThoseOfTheDatabase() {
        var written = client.json("POST", "/harvests/", """
                {"code": "0f8fad5b-d9cb-469f-a165-70867728950e", "boxes": 1, "picked_on": "2024-01-15",
                 "picked_at": "23:59:59.999999999", "sold_at": "2024-01-15T12:34:56.123456999Z"}""");

        var read = client.get("/harvests/0f8fad5b-d9cb-469f-a165-70867728950e/");

        assertThat(written.body()).contains("\"23:59:59.999999\"", "\"2024-01-15T12:34:56.123456Z\"");
        assertThat(read.body()).isEqualTo(written.body());
    }

    @Test
    void timesOfAQueryFindTheRowsThatWereWrittenWithThem() {
        timesOfABodyAreThoseOfTheDatabase();

        assertThat(client.get("/harvests/?sold_at=2024-01-15T12:34:56.123456999Z")
                        .body())
                .contains("\"count\":1,");
    }

    @Test
    void timesOfTheClockAreThoseOfTheDatabase() {
        var clock = applicationClock();
        var written = new Harvest();
        written.setSoldAt(clock.instant());
        transaction.executeWithoutResult(status -> entities.persist(written));

        var read = transaction.execute(status -> entities.find(Harvest.class, written.getId()));

        assertThat(read).isNotSameAs(written);
        assertThat(read.getSoldAt()).isEqualTo(written.getSoldAt());
    }

    private static Clock applicationClock() {
        var clock = new AtomicReference<Clock>();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class))
                .run(context -> clock.set(context.getBean(Clock.class)));
        return clock.get();
    }
}
