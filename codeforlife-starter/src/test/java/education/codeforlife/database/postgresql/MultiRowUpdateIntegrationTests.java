package education.codeforlife.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@TestInstance(Lifecycle.PER_CLASS)
class MultiRowUpdateIntegrationTests {

    private static final UUID ISBN = new UUID(7, 1);
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.123456Z");

    private final TestDatabase database = TestDatabase.create();
    private final Connection connection;
    private final JdbcTemplate sql;

    MultiRowUpdateIntegrationTests() throws SQLException {
        connection = DriverManager.getConnection(database.url(), database.username(), database.password());
        sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    @BeforeAll
    void createTables() {
        sql.execute("create table book (id bigint primary key, title varchar(20), pages int, price numeric(8, 2),"
                + " sold boolean, printed date, read timestamptz, isbn uuid, cover bytea)");
        sql.execute("create table statement (number serial)");
        sql.execute("create function note() returns trigger language plpgsql"
                + " as 'begin insert into statement default values; return null; end'");
        sql.execute("create trigger noted after update on book for each statement execute function note()");
    }

    @BeforeEach
    void threeBooks() {
        sql.execute("truncate book, statement");
        sql.execute("insert into book (id, title, pages) values (1, 'a', 1), (2, 'b', 2), (3, 'c', 3)");
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void valuesOfAllRowsAreWrittenByOneStatement() throws SQLException {
        var batch = batch("title=?,pages=?,price=?,sold=?,printed=?,read=?,isbn=?");
        add(batch, "it's {\"x\"}, \\", 10, new BigDecimal("1.50"), true, LocalDate.of(2026, 1, 2), NOON, ISBN, 1L);
        add(batch, null, 20, null, null, null, null, null, 2L);

        assertThat(batch.executeBatch()).containsExactly(1, 1);

        assertThat(statements()).isOne();
        assertThat(book(1))
                .containsEntry("title", "it's {\"x\"}, \\")
                .containsEntry("pages", 10)
                .containsEntry("price", new BigDecimal("1.50"))
                .containsEntry("sold", true)
                .containsEntry("printed", java.sql.Date.valueOf("2026-01-02"))
                .containsEntry("read", java.sql.Timestamp.from(NOON))
                .containsEntry("isbn", ISBN);
        assertThat(book(2)).containsEntry("title", null).containsEntry("pages", 20);
        assertThat(book(3)).containsEntry("title", "c");
    }

    @Test
    void valuesOfAnotherTypeAreWrittenRowByRow() throws SQLException {
        var batch = batch("cover=?");
        add(batch, new byte[] {1}, 1L);
        add(batch, new byte[] {2}, 2L);

        assertThat(batch.executeBatch()).containsExactly(1, 1);

        assertThat(statements()).isEqualTo(2);
        assertThat(book(2)).containsEntry("cover", new byte[] {2});
    }

    @Test
    void yearsThatArraysWriteDifferentlyAreWrittenRowByRow() throws SQLException {
        var batch = batch("printed=?");
        add(batch, LocalDate.of(12_026, 1, 2), 1L);
        add(batch, LocalDate.of(-43, 3, 15), 2L);

        batch.executeBatch();

        assertThat(sql.queryForList("select printed::text from book order by id limit 2", String.class))
                .containsExactly("12026-01-02", "0044-03-15 BC");
    }

    @Test
    void valuesOfSeveralTypesAreWrittenRowByRow() throws SQLException {
        var batch = batch("price=?");
        add(batch, 1, 1L);
        add(batch, new BigDecimal("2.50"), 2L);

        batch.executeBatch();

        assertThat(book(1)).containsEntry("price", new BigDecimal("1.00"));
        assertThat(book(2)).containsEntry("price", new BigDecimal("2.50"));
    }

    @Test
    void columnWithoutValuesIsNull() throws SQLException {
        var batch = batch("title=?,pages=?");
        add(batch, null, 10, 1L);
        add(batch, null, 20, 2L);

        batch.executeBatch();

        assertThat(statements()).isOne();
        assertThat(sql.queryForList("select id from book where title is null", Long.class))
                .containsExactly(1L, 2L);
    }

    @Test
    void rowThatIsUpdatedTwiceHasItsLastValue() throws SQLException {
        var batch = batch("pages=?");
        add(batch, 10, 1L);
        add(batch, 11, 1L);

        assertThat(batch.executeBatch()).containsExactly(1, 1);

        assertThat(book(1)).containsEntry("pages", 11);
    }

    @Test
    void rowThatIsGoneIsReported() throws SQLException {
        var batch = batch("pages=?");
        add(batch, 10, 1L);
        add(batch, 10, 7L);

        assertThat(batch.executeBatch()).contains(0);
    }

    @Test
    void singleUpdateIsExecutedAtOnce() throws SQLException {
        var update = batch("pages=?");
        set(update, 1, 10);
        set(update, 2, 1L);

        assertThat(update.executeUpdate()).isOne();

        assertThat(book(1)).containsEntry("pages", 10);
    }

    @Test
    void valueThatIsNotSetAgainIsThatOfTheRowBefore() throws SQLException {
        var batch = batch("title=?,pages=?");
        add(batch, "x", 10, 1L);
        set(batch, 3, 2L);
        batch.addBatch();

        batch.executeBatch();

        assertThat(book(2)).containsEntry("title", "x").containsEntry("pages", 10);
    }

    @Test
    void rowsOfABatchAreSentOnce() throws SQLException {
        var batch = batch("pages=?");
        add(batch, 10, 1L);
        add(batch, 20, 2L);
        batch.executeBatch();
        add(batch, 30, 3L);
        batch.executeBatch();

        assertThat(statements()).isEqualTo(2);
        assertThat(sql.queryForList("select pages from book order by id", Integer.class))
                .containsExactly(10, 20, 30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update book set pages=? where id=? and version=?
            update book set pages=pages+1 where id=?
            update book set title=upper(?) where id=?
            insert into book (pages,id) values (?,?)
            delete from book where id=?
            /* a comment */update book set pages=? where id=?
            """)
    void otherStatementsAreLeftAlone(String sql) {
        assertThat(MultiRowUpdate.of(sql)).isNull();
    }

    private PreparedStatement batch(String assignments) throws SQLException {
        return MultiRowConnection.of(connection).prepareStatement("update book set " + assignments + " where id=?");
    }

    private static void add(PreparedStatement batch, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) set(batch, i + 1, values[i]);
        batch.addBatch();
    }

    private static void set(PreparedStatement batch, int parameter, @Nullable Object value) throws SQLException {
        if (value == null) {
            batch.setNull(parameter, Types.NULL);
        } else if (value instanceof byte[] bytes) {
            batch.setBytes(parameter, bytes);
        } else {
            batch.setObject(parameter, value);
        }
    }

    private long statements() {
        return Objects.requireNonNull(sql.queryForObject("select count(*) from statement", Long.class));
    }

    private Map<String, Object> book(long id) {
        return sql.queryForMap("select * from book where id = ?", id);
    }
}
