package education.codeforlife.event.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.ModuleMigrations;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.database.flyway.LibraryMigrations;
import education.codeforlife.database.test.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No event is lost, doubled or out of its order, whatever happens to the nodes that publish and handle it. */
class EventNodeDeathIntegrationTests {

    private static final int MOST_EVENTS = 150;

    private final TestDatabase database = TestDatabase.create();
    final HikariDataSource dataSource = EventNode.pool(database.url(), database.username());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);

    @BeforeEach
    void createTheTables() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:wire/migration")
                .callbacks(LibraryMigrations.of(
                        List.of(ModuleMigrations.ofService("platform", 0)),
                        ServiceSchema.of("school"),
                        UnaryOperator.identity()))
                .load()
                .migrate();
        jdbc.sql("create table accounts (account int primary key, number int not null)")
                .update();
        jdbc.sql("insert into accounts select account, 0 from generate_series(0, :last) account")
                .param("last", EventNode.KEYS - 1)
                .update();
        jdbc.sql("create table handled (id bigint generated always as identity, group_name text not null,"
                        + " account int not null, number int not null)")
                .update();
    }

    @AfterEach
    void dropTheDatabase() {
        dataSource.close();
        database.close();
    }

    /** Returns a node in this process. */
    EventNode here() {
        return EventNode.on(dataSource);
    }

    /** Returns what other nodes are told beside their database. */
    List<String> arguments() {
        return List.of();
    }

    /** Returns the number of rounds unless a property sets it. */
    int rounds() {
        return 3;
    }

    /** Comes in each round before the death of the node. */
    void disturb(Random random) {}

    private Process startNode() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                EventNode.class.getName(),
                database.url(),
                database.username()));
        command.addAll(arguments());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    long handled() {
        return jdbc.sql("select count(*) from handled").query(Long.class).single();
    }

    private void awaitHandled(long number) {
        await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(1)).until(() -> handled() >= number);
    }

    private void signal(String name, Process node) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(node.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void nodesThatAreKilledLoseAndDoubleNoEvents() throws Exception {
        var random = new Random(18);
        for (int round = 0; round < Integer.getInteger("codeforlife.event.rounds", rounds()); round++) {
            long before = handled();
            var node = startNode();
            awaitHandled(before + 1 + random.nextInt(MOST_EVENTS));
            disturb(random);
            node.destroyForcibly().waitFor();
        }
        handleTheRest();
    }

    @Test
    void nodeThatStoodStillDoublesAndReordersNothing() throws Exception {
        var frozen = startNode();
        try {
            awaitHandled(20);
            signal("STOP", frozen);
            long before = handled();
            var here = here();
            here.start();
            for (int event = 0; event < 50; event++) here.count();
            awaitHandled(before + 50);
            signal("CONT", frozen);
            for (int event = 0; event < 50; event++) here.count();
            here.stop();
        } finally {
            frozen.destroyForcibly().waitFor();
        }
        handleTheRest();
    }

    /** What the accounts count is what each group has handled, in its order. */
    void handleTheRest() {
        var last = here();
        last.start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> left() == 0);
            await().atMost(Duration.ofMinutes(1)).until(() -> handled() >= 2 * counted());
        } finally {
            last.stop();
        }
        for (int account = 0; account < EventNode.KEYS; account++) {
            int all = jdbc.sql("select number from accounts where account = :account")
                    .param("account", account)
                    .query(Integer.class)
                    .single();
            var numbers = IntStream.rangeClosed(1, all).boxed().toList();
            assertThat(handled("one", account)).containsExactlyElementsOf(numbers);
            assertThat(handled("other", account)).containsExactlyElementsOf(numbers);
        }
        assertThat(handled()).isPositive();
    }

    private long counted() {
        return jdbc.sql("select sum(number) from accounts").query(Long.class).single();
    }

    long left() {
        return jdbc.sql("select (select count(*) from codeforlife_school.event_outbox)"
                        + " + (select count(*) from codeforlife_school.event_deliveries)")
                .query(Long.class)
                .single();
    }

    private List<Integer> handled(String group, int account) {
        return jdbc.sql("select number from handled where group_name = :group and account = :account order by id")
                .param("group", group)
                .param("account", account)
                .query(Integer.class)
                .list();
    }
}
