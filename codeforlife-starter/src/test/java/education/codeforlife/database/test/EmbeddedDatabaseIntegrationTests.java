package education.codeforlife.database.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.NONE;

import education.codeforlife.database.test.sample.Fruit;
import education.codeforlife.database.test.sample.FruitRepository;
import education.codeforlife.database.test.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = SampleApplication.class, webEnvironment = NONE)
class EmbeddedDatabaseIntegrationTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FruitRepository fruits;

    @Test
    void theDatabaseIsPostgresAsTheMigrationsLeaveIt() {
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
        assertThat(jdbc.sql("select name from colors order by id")
                        .query(String.class)
                        .list())
                .containsExactly("red", "green");
    }

    @Test
    void rowsCanBeWritten() {
        assertThat(fruits.save(new Fruit("apple")).getId()).isPositive();
    }
}
