package education.codeforlife.database.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.NONE;

import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.test.sample.SampleApplication;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = SampleApplication.class, webEnvironment = NONE)
@Transactional
class QueriesIntegrationTests {

    @Autowired
    private Queries queries;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource dataSource;

    @Test
    void executionsOfAllKindsCount() {
        queries.during(() -> {
                    jdbc.queryForList("select 1");
                    jdbc.queryForList("select ?::int", 2);
                    jdbc.execute("set local work_mem = '4MB'");
                })
                .hasCount(3);
    }

    @Test
    void batchesCountOnce() {
        assertThat(queries.of(() -> jdbc.batchUpdate("insert into colors (name) values (?)", rows("a", "b", "c"))))
                .containsExactly("insert into colors (name) values (?)");
        assertThat(queries.of(() -> jdbc.batchUpdate("select 1", "select 2"))).containsExactly("select 1; select 2");
    }

    @Test
    void executionsThatFailCount() {
        queries.during(() -> assertThatThrownBy(() -> jdbc.execute("select nothing")))
                .hasCount(1);
    }

    @Test
    void otherThreadsCount() {
        queries.during(() -> {
                    var thread = new Thread(() -> new JdbcTemplate(dataSource).execute("select 1"));
                    thread.start();
                    thread.join();
                })
                .hasCount(1);
    }

    @Test
    void commitAndRollbackDoNotCount() {
        queries.during(() -> {
                    try (var connection = dataSource.getConnection()) {
                        connection.setAutoCommit(false);
                        connection.commit();
                        connection.rollback();
                    }
                })
                .hasCount(0);
    }

    @Test
    void failuresShowTheSql() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(
                        () -> queries.during(() -> jdbc.execute("select 42")).hasCount(2))
                .withMessageContaining("exactly 2")
                .withMessageContaining("select 42");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(
                        () -> queries.during(() -> jdbc.execute("select 42")).hasCountAtMost(0));
    }

    @Test
    void exceptionsOfTheActionAreThrown() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> queries.during(() -> {
                    throw new IllegalStateException();
                }));
    }

    @Test
    void wrappedDataSourcesAreNotCountedTwice() {
        var recorder = new DataSourceRecorder(queries, new CommittedWrites());
        var wrapper = new TransactionAwareDataSourceProxy(dataSource);

        assertThat(recorder.postProcessAfterInitialization(wrapper, "wrapper")).isSameAs(wrapper);
    }

    @Test
    void thePoolIsSmallAndCanBeReached() throws SQLException {
        assertThat(dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize())
                .isEqualTo(5);
    }

    private static List<Object[]> rows(String... names) {
        return List.of(names).stream().map(name -> new Object[] {name}).toList();
    }
}
