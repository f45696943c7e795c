package education.codeforlife.database.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.NONE;

import education.codeforlife.database.test.sample.SampleApplication;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = SampleApplication.class, webEnvironment = NONE)
@CleanDatabase
class DatabaseSnapshotIntegrationTests {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void rowsThatAreNewOrChangedOrGoneAreToldInWords() {
        jdbc.update("insert into fruits (id, name) values (501, 'kept'), (502, 'lost')");
        assertThat(changes("insert into fruits (id, name) values (503, 'found')"))
                .containsExactly("fruits 503 is new: {\"id\": 503, \"name\": \"found\"}");
        assertThat(changes("update fruits set name = 'other' where id = 501"))
                .containsExactly(
                        "fruits 501 was {\"id\": 501, \"name\": \"kept\"}, is {\"id\": 501, \"name\": \"other\"}");
        assertThat(changes("delete from fruits where id = 502"))
                .containsExactly("fruits 502 is gone: {\"id\": 502, \"name\": \"lost\"}");
    }

    @Test
    void rowsThatAreOnlyLookedAtAreNotChanged() {
        jdbc.update("insert into fruits (id, name) values (501, 'kept')");
        assertThat(changes("select * from fruits for update")).isEmpty();
    }

    @Test
    void rowsThatAreWrittenWithTheirOwnValuesAreChanged() {
        jdbc.update("insert into fruits (id, name) values (501, 'kept')");
        assertThat(changes("update fruits set name = name where id = 501"))
                .containsExactly("fruits 501 was written with the values it had: {\"id\": 501, \"name\": \"kept\"}");
    }

    private List<String> changes(String sql) {
        var before = DatabaseSnapshot.of(dataSource);
        jdbc.execute(sql);
        return before.changesUntil(DatabaseSnapshot.of(dataSource)).stream()
                .map(RowChange::toString)
                .toList();
    }
}
