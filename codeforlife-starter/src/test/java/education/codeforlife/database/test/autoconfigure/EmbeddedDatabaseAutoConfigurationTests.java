package education.codeforlife.database.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.autoconfigure.MigrationAutoConfiguration;
import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.user.autoconfigure.UserMigrationsAutoConfiguration;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseAutoConfigurationTests {

    private static final String LOCATIONS =
            "spring.flyway.locations=classpath:education/codeforlife/database/test/migration";

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    EmbeddedDatabaseAutoConfiguration.class,
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withPropertyValues(LOCATIONS);

    @Test
    void contextsHaveDatabasesOfTheirOwn() {
        contexts.run(first -> {
            jdbc(first).sql("insert into colors (name) values ('blue')").update();
            contexts.run(second -> {
                assertThat(url(second)).isNotEqualTo(url(first));
                assertThat(colors(first)).isEqualTo(3);
                assertThat(colors(second)).isEqualTo(2);
            });
        });
    }

    @Test
    void databasesEndWithTheirContext() {
        var url = new String[1];
        contexts.run(context -> {
            url[0] = url(context);
            assertThat(colors(context)).isEqualTo(2);
        });
        assertThat(catchConnecting(url[0])).isInstanceOf(SQLException.class).hasMessageContaining("does not exist");
    }

    @Test
    void anotherMigrationStateHasAnotherTemplate() {
        contexts.run(context -> assertThat(colors(context)).isEqualTo(2));
        contexts.withPropertyValues("spring.flyway.locations=classpath:nowhere")
                .run(context -> assertThat(tables(context)).isZero());
    }

    @Test
    void anotherServiceHasAnotherTemplate() {
        var library = contexts.withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class));
        library.withPropertyValues("codeforlife.service.name=school")
                .run(context -> assertThat(schemas(context)).containsExactly("codeforlife", "codeforlife_school"));
        library.withPropertyValues("codeforlife.service.name=portal")
                .run(context -> assertThat(schemas(context)).containsExactly("codeforlife", "codeforlife_portal"));
    }

    @Test
    void moreModulesOfTheLibraryHaveAnotherTemplate() {
        var library = contexts.withConfiguration(AutoConfigurations.of(MigrationAutoConfiguration.class));
        library.run(context -> assertThat(hasPeople(context)).isFalse());
        library.withConfiguration(AutoConfigurations.of(UserMigrationsAutoConfiguration.class))
                .run(context -> assertThat(hasPeople(context)).isTrue());
    }

    @Test
    void withoutMigrationsTheDatabaseIsEmpty() {
        contexts.withPropertyValues("spring.flyway.enabled=false")
                .run(context -> assertThat(tables(context)).isZero());
    }

    @Test
    void migrationStrategyOfTheUserWins() {
        contexts.withBean(FlywayMigrationStrategy.class, () -> flyway -> {})
                .run(context -> assertThat(tables(context)).isZero());
    }

    @Test
    void urlOfTheUserWins() {
        try (var own = TestDatabase.create()) {
            contexts.withPropertyValues(
                            "spring.datasource.url=" + own.url(), "spring.datasource.username=" + own.username())
                    .run(context -> {
                        assertThat(context).doesNotHaveBean(TestDatabase.class);
                        assertThat(url(context)).isEqualTo(own.url());
                        assertThat(colors(context)).isEqualTo(2);
                    });
        }
    }

    @Test
    void connectionDetailsOfTheUserWin() {
        try (var own = TestDatabase.create()) {
            contexts.withBean(
                            JdbcConnectionDetails.class,
                            () -> new DatabaseConnectionDetails(own.url(), own.username(), ""))
                    .run(context -> assertThat(url(context)).isEqualTo(own.url()));
        }
    }

    private static String url(ApplicationContext context) throws SQLException {
        return context.getBean(DataSource.class).unwrap(HikariDataSource.class).getJdbcUrl();
    }

    private static long colors(ApplicationContext context) {
        return jdbc(context)
                .sql("select count(*) from colors")
                .query(Long.class)
                .single();
    }

    private static long tables(ApplicationContext context) {
        return jdbc(context)
                .sql(
                        "select count(*) from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")
                .query(Long.class)
                .single();
    }

    private static List<String> schemas(ApplicationContext context) {
        return jdbc(context)
                .sql("select nspname from pg_namespace where nspname like 'codeforlife%' order by 1")
                .query(String.class)
                .list();
    }

    private static boolean hasPeople(ApplicationContext context) {
        return jdbc(context)
                .sql("select to_regclass('codeforlife.users') is not null")
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient jdbc(ApplicationContext context) {
        return JdbcClient.create(context.getBean(DataSource.class));
    }

    private static Throwable catchConnecting(String url) {
        return catchThrowable(
                () -> DriverManager.getConnection(url, "postgres", "").close());
    }
}
