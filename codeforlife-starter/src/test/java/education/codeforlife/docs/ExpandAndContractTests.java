package education.codeforlife.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import education.codeforlife.database.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The migrations that docs/upgrading.md shows, with statements of the releases that run beside each other. */
class ExpandAndContractTests {

    private static final Pattern SQL = Pattern.compile("(?s)```sql\\n(.*?)```");

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    private final List<String> migrations = migrations();

    @BeforeEach
    void expand() {
        execute("create table fruits (id bigint primary key, name varchar(50) not null)");
        execute("insert into fruits (id, name) values (1, 'apple')");
        execute(migrations.get(0));
    }

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void rowsOfBeforeAreFilled() {
        assertThat(column("label")).containsExactly("apple");
    }

    @Test
    void releaseThatMovedReadsWhatTheOneBeforeWrites() {
        execute("insert into fruits (id, name) values (2, 'pear')");
        execute("update fruits set name = 'kiwi' where id = 1");

        assertThat(column("label")).containsExactly("kiwi", "pear");
    }

    @Test
    void releaseBeforeReadsWhatTheOneThatMovedWrites() {
        execute("insert into fruits (id, label) values (2, 'pear')");
        execute("update fruits set label = 'kiwi' where id = 1");

        assertThat(column("name")).containsExactly("kiwi", "pear");
    }

    @Test
    void valueStaysRequired() {
        assertThatThrownBy(() -> execute("insert into fruits (id) values (2)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void releaseThatMovedRunsOnTheContractedTable() {
        execute("insert into fruits (id, label) values (2, 'pear')");
        execute(migrations.get(1));
        execute("insert into fruits (id, label) values (3, 'kiwi')");

        assertThat(column("label")).containsExactly("apple", "pear", "kiwi");
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }

    private List<String> column(String name) {
        return jdbc.sql("select %s from fruits order by id".formatted(name))
                .query(String.class)
                .list();
    }

    private static List<String> migrations() {
        try {
            return SQL.matcher(Files.readString(Path.of("../docs/upgrading.md")))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
