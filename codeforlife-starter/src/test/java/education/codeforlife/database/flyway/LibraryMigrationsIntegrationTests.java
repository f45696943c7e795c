package education.codeforlife.database.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.TestDatabase;
import java.util.List;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LibraryMigrationsIntegrationTests {

    private static final String LIBRARY_HISTORY = "select count(*) from codeforlife.flyway_schema_history";

    private final TestDatabase database = TestDatabase.create();
    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource(database.url(), database.username(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void aServicesMigrationsMayReferToTheLibrarysTables() {
        service()
                .callbacks(new LibraryMigrations(UnaryOperator.identity()))
                .load()
                .migrate();

        assertThat(tables("codeforlife")).contains("users", "schools", "flyway_schema_history");
        assertThat(tables("public")).containsExactlyInAnyOrder("flyway_schema_history", "pets");
    }

    @Test
    void whatIsThereIsNotMadeAgain() {
        var service = service()
                .callbacks(new LibraryMigrations(UnaryOperator.identity()))
                .load();
        service.migrate();
        var applied = count(LIBRARY_HISTORY);

        service.migrate();

        assertThat(count(LIBRARY_HISTORY)).isEqualTo(applied);
    }

    @Test
    void aDatabaseThatAServiceHadBeforeGetsThem() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:wire/migration")
                .load()
                .migrate();

        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:wire/migration")
                .callbacks(new LibraryMigrations(UnaryOperator.identity()))
                .load()
                .migrate();

        assertThat(tables("codeforlife")).contains("users");
    }

    private FluentConfiguration service() {
        return Flyway.configure().dataSource(dataSource).locations("classpath:user/migration");
    }

    private List<String> tables(String schema) {
        return jdbc.sql("select tablename from pg_tables where schemaname = :schema")
                .param("schema", schema)
                .query(String.class)
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
