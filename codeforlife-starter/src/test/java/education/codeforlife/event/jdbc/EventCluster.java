package education.codeforlife.event.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.ModuleMigrations;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.database.flyway.LibraryMigrations;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.event.jdbc.EventNode.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Processes that publish and handle events on one database, and the ledger that they keep: what the accounts count is what
 * each group has handled, in its order.
 */
final class EventCluster implements AutoCloseable {

    private final List<String> arguments;
    private final TestDatabase database = TestDatabase.create();
    private final HikariDataSource dataSource = EventNode.pool(database.url(), database.username());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final List<Process> running = new ArrayList<>();
    private @Nullable Process prepared;

    /** @param arguments what processes are told beside their database */
    EventCluster(String... arguments) {
        this.arguments = List.of(arguments);
        createTheTables();
    }

    private void createTheTables() {
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

    private Process start() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                EventNode.class.getName(),
                database.url(),
                database.username()));
        command.addAll(arguments);
        try {
            var node = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            running.add(node);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    /** Starts a process that takes the place of the next one at once. */
    void prepare() {
        if (prepared == null) prepared = start();
    }

    /** Returns a process with a role. */
    Process node(Role role) {
        prepare();
        var node = Objects.requireNonNull(prepared);
        prepared = null;
        try {
            node.getOutputStream().write((role + "\n").getBytes(StandardCharsets.UTF_8));
            node.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return node;
    }

    /** Ends a process at once. */
    void kill(Process node) {
        node.destroyForcibly().onExit().join();
        running.remove(node);
    }

    static void signal(String name, Process node) {
        try {
            var signal = new ProcessBuilder("kill", "-" + name, Long.toString(node.pid())).start();
            assertThat(signal.onExit().join().exitValue()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until so many events are handled. */
    void awaitHandled(long number) {
        await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(1)).until(() -> {
            assertThat(running).allMatch(Process::isAlive);
            return handled() >= number;
        });
    }

    long handled() {
        return jdbc.sql("select count(*) from handled").query(Long.class).single();
    }

    long counted() {
        return jdbc.sql("select sum(number) from accounts").query(Long.class).single();
    }

    /** Returns the number of events that wait in the database. */
    long left() {
        return jdbc.sql("select (select count(*) from codeforlife_school.event_outbox)"
                        + " + (select count(*) from codeforlife_school.event_deliveries)")
                .query(Long.class)
                .single();
    }

    /** Of each key, each group has handled the first number first, and so on: none is missing, twice or too early. */
    void assertOrder() {
        assertThat(jdbc.sql("select group_name, account, number, place from (select *, row_number()"
                                + " over (partition by group_name, account order by id) place from handled) numbered"
                                + " where number <> place limit 10")
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    /** Ends all processes, has a node handle what is left, and compares it with what was counted. */
    void assertComplete(EventNode last) {
        List.copyOf(running).forEach(this::kill);
        last.start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> left() == 0 && handled() >= 2 * counted());
        } finally {
            last.stop();
        }
        assertOrder();
        assertThat(handled()).isEqualTo(2 * counted()).isPositive();
        assertThat(jdbc.sql("select number from accounts order by account")
                        .query(Integer.class)
                        .list())
                .as("the last number that each group has handled")
                .isEqualTo(last("one"))
                .isEqualTo(last("other"));
    }

    private List<Integer> last(String group) {
        return jdbc.sql("select coalesce(max(handled.number), 0) from accounts left join handled"
                        + " on handled.account = accounts.account and group_name = :group"
                        + " group by accounts.account order by accounts.account")
                .param("group", group)
                .query(Integer.class)
                .list();
    }

    @Override
    public void close() {
        List.copyOf(running).forEach(this::kill);
        dataSource.close();
        database.close();
    }
}
