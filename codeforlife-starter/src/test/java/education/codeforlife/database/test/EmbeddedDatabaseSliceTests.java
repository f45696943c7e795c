package education.codeforlife.database.test;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.sample.Fruit;
import education.codeforlife.database.test.sample.FruitRepository;
import education.codeforlife.database.test.sample.SampleApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@DataJpaTest
@ContextConfiguration(classes = SampleApplication.class)
class EmbeddedDatabaseSliceTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FruitRepository fruits;

    @Test
    void slicesStayOnPostgres() {
        fruits.saveAndFlush(new Fruit("apple"));

        assertThat(jdbc.sql("select name from fruits").query(String.class).list())
                .containsExactly("apple");
        assertThat(jdbc.sql("show server_version").query(String.class).single()).startsWith("18.");
    }
}
