package education.codeforlife.database.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.NONE;

import education.codeforlife.database.test.sample.Fruit;
import education.codeforlife.database.test.sample.FruitRepository;
import education.codeforlife.database.test.sample.SampleApplication;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = SampleApplication.class, webEnvironment = NONE)
@Import(CleanDatabaseIntegrationTests.Seeds.class)
@CleanDatabase
class CleanDatabaseIntegrationTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FruitRepository fruits;

    @Autowired
    private DatabaseCleaner cleaner;

    @Autowired
    private Queries queries;

    @AfterEach
    void leaveMess() {
        create("mess");
        jdbc.sql("delete from colors where name = 'red'").update();
        jdbc.sql("insert into colors (name) values ('blue')").update();
        jdbc.sql("insert into peels select fruits.id, colors.id from fruits, colors")
                .update();
    }

    @RepeatedTest(3)
    void testsStartWithTheSeedsAndTheNextId() {
        assertThat(names()).containsExactly("apple", "banana", "durian");
        assertThat(ids()).containsExactly(1L, 2L, 2000L);
        assertThat(create("orange")).isEqualTo(2001);
        assertThat(create("lemon")).isEqualTo(2002);
    }

    @RepeatedTest(2)
    void rowsOfMigrationsAreBack() {
        assertThat(jdbc.sql("select name from colors order by id")
                        .query(String.class)
                        .list())
                .containsExactly("red", "green");
        assertThat(jdbc.sql("insert into colors (name) values ('yellow') returning id")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from peels").query(Long.class).single())
                .isZero();
    }

    @Test
    void historyOfMigrationsIsKept() {
        assertThat(jdbc.sql("select count(*) from flyway_schema_history")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void historiesOfTheLibraryAreKept() {
        create("orange");

        assertThat(queries.of(cleaner::clean))
                .anyMatch(sql -> sql.startsWith("truncate"))
                .noneMatch(sql -> sql.startsWith("truncate") && sql.contains("_history"));
    }

    @Test
    void nothingIsDoneWhenNothingWasWritten() {
        names();
        queries.during(cleaner::clean).hasCount(1);

        create("orange");
        assertThat(queries.of(cleaner::clean)).anyMatch(sql -> sql.startsWith("truncate"));
        assertThat(names()).containsExactly("apple", "banana", "durian");
    }

    private List<Long> ids() {
        return fruits.findAll().stream().map(Fruit::getId).toList();
    }

    private List<String> names() {
        return fruits.findAll().stream().map(Fruit::getName).toList();
    }

    /** Commits, as a request through HTTP does. */
    private long create(String name) {
        return fruits.save(new Fruit(name)).getId();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Seeds {

        @Bean
        DatabaseSeed fruits(FruitRepository fruits) {
            return () -> fruits.saveAll(List.of(new Fruit("apple"), new Fruit("banana")));
        }

        @Bean
        DatabaseSeed durianWithExplicitId(JdbcClient jdbc) {
            return () -> jdbc.sql("insert into fruits (id, name) values (2000, 'durian')")
                    .update();
        }
    }
}
