package education.codeforlife.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.DatabaseError;
import education.codeforlife.database.DatabaseError.Kind;
import education.codeforlife.database.Transactions;
import education.codeforlife.database.test.TestDatabase;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PostgresErrorsIntegrationTests {

    private final TestDatabase database = TestDatabase.create();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.url(), database.username(), database.password());
    private final JdbcTemplate jdbc = new JdbcTemplate(source);
    private final PostgresErrors errors = new PostgresErrors(JdbcClient.create(source));
    private final Transactions transactions = Transactions.of(
            new JdbcTransactionManager(source),
            new RetryTemplate(RetryPolicy.builder()
                    .maxRetries(2)
                    .delay(Duration.ZERO)
                    .predicate(errors::isRetryable)
                    .build()));

    @BeforeEach
    void createTables() {
        jdbc.execute("""
                create table baskets (id bigint primary key);
                create table fruits (
                    id bigint primary key,
                    name varchar(10) not null unique,
                    weight smallint not null default 1 check (weight > 0),
                    shelf int4range,
                    basket_id bigint references baskets deferrable,
                    exclude using gist (shelf with &&));
                create unique index on fruits (basket_id, lower(name));
                insert into baskets values (1), (2);
                insert into fruits values (1, 'kiwi', 1, '[1,3]', 1), (2, 'fig', 1, null, 1)""");
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void aUniqueConstraintNamesItsColumn() {
        assertThat(refusal("insert into fruits values (3, 'kiwi')"))
                .isEqualTo(new DatabaseError(Kind.UNIQUE, "fruits", List.of("name"), Map.of("name", "kiwi")));
        assertThat(refusal("insert into fruits values (1, 'pear')"))
                .isEqualTo(new DatabaseError(Kind.UNIQUE, "fruits", List.of("id"), Map.of("id", "1")));
    }

    @Test
    void aUniqueIndexNamesTheColumnsOfItsExpressionsToo() {
        assertThat(refusal("insert into fruits values (3, 'KIWI', 1, null, 1)"))
                .isEqualTo(new DatabaseError(
                        Kind.UNIQUE, "fruits", List.of("name", "basket_id"), Map.of("name", "kiwi", "basket_id", "1")));
    }

    @Test
    void explainingHoldsNoConnection() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.username());
            pool.setPassword(database.password());
            var refused = catchThrowable(() -> jdbc.execute("insert into fruits values (3, 'kiwi')"));

            var explained = new PostgresErrors(JdbcClient.create(pool)).explain(refused);

            assertThat(explained).isNotNull();
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    @Test
    void aForeignKeyIsViolatedFromEitherSide() {
        assertThat(refusal("update fruits set basket_id = 9 where id = 1"))
                .isEqualTo(new DatabaseError(
                        Kind.DOES_NOT_EXIST, "fruits", List.of("basket_id"), Map.of("basket_id", "9")));
        assertThat(refusal("delete from baskets where id = 1").kind()).isEqualTo(Kind.PROTECTED);
        assertThat(refusal("with gone as (delete from baskets where id = 1) select 1")
                        .kind())
                .isEqualTo(Kind.PROTECTED);
        assertThat(refusal("update baskets set id = 3 where id = 1").kind()).isEqualTo(Kind.PROTECTED);
    }

    @Test
    void aForeignKeyIsToldAtCommitToo() {
        var refused = catchThrowable(() -> transactions.write(() -> {
            jdbc.execute("set constraints all deferred");
            return jdbc.update("delete from baskets where id = 1");
        }));
        assertThat(errors.explain(refused)).extracting(DatabaseError::kind).isEqualTo(Kind.PROTECTED);
    }

    @Test
    void aColumnThatMustNotBeNullIsNamed() {
        assertThat(refusal("update fruits set name = null"))
                .isEqualTo(new DatabaseError(Kind.NULL, "fruits", List.of("name"), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fruits set weight = 0",
                "insert into fruits values (3, 'pear', 1, '[2,4]', null)",
                "update fruits set name = 'longer than ten' where id = 1",
                "update fruits set weight = 32768",
                "select 1 / 0",
                "select 'x'::int"
            })
    void otherViolationsAreInvalid(String sql) {
        assertThat(refusal(sql).kind()).isEqualTo(Kind.INVALID);
        assertThat(refusal(sql).columns()).isEmpty();
    }

    @Test
    void defectsOfOursAreNotExplained() {
        assertThat(errors.explain(catchThrowable(() -> jdbc.execute("select nonsense"))))
                .isNull();
        assertThat(errors.explain(new IllegalStateException())).isNull();
    }

    static List<SQLException> outages() {
        return List.of(
                new SQLTransientConnectionException("request timed out after 3000ms"),
                new SQLNonTransientConnectionException("gone"),
                new SQLRecoverableException("gone"),
                new SQLException("Connection is closed"),
                new SQLException("An I/O error occurred", "08006"),
                new SQLException("terminating connection due to administrator command", "57P01"),
                new SQLException("the database system is starting up", "57P03"),
                new SQLException("sorry, too many clients already", "53300"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void outageIsUnavailableHoweverItIsReported(SQLException outage) {
        var wrapped = new IllegalStateException(new DataAccessResourceFailureException("away", outage));

        assertThat(errors.isUnavailable(wrapped)).isTrue();
        assertThat(errors.explain(wrapped)).extracting(DatabaseError::kind).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void refusalIsNotAnOutage() {
        assertThat(errors.isUnavailable(catchThrowable(() -> jdbc.execute("insert into fruits values (3, 'kiwi')"))))
                .isFalse();
        assertThat(errors.isUnavailable(new SQLException("no state"))).isFalse();
        assertThat(errors.isUnavailable(new IllegalStateException("Connection is closed")))
                .isFalse();
    }

    @Test
    void aBatchHidesNothing() {
        var refused = catchThrowable(() ->
                jdbc.batchUpdate("insert into fruits values (3, 'pear')", "insert into fruits values (4, 'kiwi')"));
        assertThat(errors.explain(refused)).extracting(DatabaseError::values).isEqualTo(Map.of("name", "kiwi"));
    }

    @Test
    void aSerializationFailureIsRetried() {
        var attempts = new AtomicInteger();
        transactions.write(() -> {
            if (attempts.incrementAndGet() < 3) jdbc.execute("do $$ begin raise sqlstate '40001'; end $$");
            return jdbc.update("update fruits set name = 'pear' where id = 1");
        });
        assertThat(attempts).hasValue(3);
        assertThat(jdbc.queryForObject("select name from fruits where id = 1", String.class))
                .isEqualTo("pear");
    }

    @Test
    void retriesEnd() {
        var attempts = new AtomicInteger();
        var refused = catchThrowable(() -> transactions.write(() -> {
            attempts.incrementAndGet();
            jdbc.execute("do $$ begin raise sqlstate '40001'; end $$");
            return true;
        }));
        assertThat(attempts).hasValue(3);
        assertThat(errors.explain(refused)).extracting(DatabaseError::kind).isEqualTo(Kind.RETRYABLE);
    }

    @Test
    void theVictimOfADeadlockIsRetried() {
        var attempts = new AtomicInteger();
        var both = new CyclicBarrier(2);
        var one = CompletableFuture.runAsync(() -> addInOrder(1, 2, attempts, both), this::start);
        var other = CompletableFuture.runAsync(() -> addInOrder(2, 1, attempts, both), this::start);
        CompletableFuture.allOf(one, other).join();

        assertThat(attempts).hasValueGreaterThan(2); // the victim may meet the other once more
        assertThat(jdbc.queryForList("select weight from fruits order by id", Integer.class))
                .containsExactly(3, 3);
    }

    /** Each transaction has its first row before either asks for its second. */
    private void addInOrder(long first, long second, AtomicInteger attempts, CyclicBarrier both) {
        transactions.write(() -> {
            boolean retried = attempts.incrementAndGet() > 2;
            add(first);
            if (!retried) await(both);
            add(second);
            return retried;
        });
    }

    private void add(long id) {
        jdbc.update("update fruits set weight = weight + 1 where id = ?", id);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(Runnable task) {
        new Thread(task).start();
    }

    private DatabaseError refusal(String sql) {
        var error = errors.explain(catchThrowable(() -> jdbc.execute(sql)));
        assertThat(error).as(sql).isNotNull();
        return error;
    }
}
