package education.codeforlife.database.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import education.codeforlife.database.ModuleMigrations;
import education.codeforlife.database.ServiceSchema;
import education.codeforlife.database.test.TestDatabase;
import java.util.List;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class LibraryMigrationsIntegrationTests {

    private static final ModuleMigrations CORE = ModuleMigrations.ofSite("core", 0);
    private static final ModuleMigrations USER = ModuleMigrations.ofSite("user", 200);
    private static final String APPLIED =
            "select count(*) from (table codeforlife.core_history union all table codeforlife.user_history) as applied";

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
        service().callbacks(migrations(CORE, USER)).load().migrate();

        assertThat(tables("codeforlife")).contains("users", "schools", "core_history", "user_history");
        assertThat(tables("public")).containsExactlyInAnyOrder("flyway_schema_history", "pets");
    }

    @Test
    void appliedMigrationsAreNotRepeated() {
        var service = service().callbacks(migrations(CORE, USER)).load();
        service.migrate();
        var applied = count(APPLIED);

        service.migrate();

        assertThat(count(APPLIED)).isEqualTo(applied);
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
                .callbacks(migrations(CORE, USER))
                .load()
                .migrate();

        assertThat(tables("codeforlife")).contains("users");
    }

    @Test
    void eachModuleHasAHistoryOfItsOwn() {
        service().callbacks(migrations(CORE, USER)).load().migrate();

        assertThat(scripts("core_history")).containsExactly("V1__sessions.sql");
        assertThat(scripts("user_history"))
                .containsExactly(
                        "V1__people.sql", "V2__attempts.sql", "V3__sign_in.sql", "V4__teacher_invitations.sql");
    }

    @Test
    void tablesOfCoreNeedNoneOfAnotherModule() {
        independentService().callbacks(migrations(CORE)).load().migrate();

        assertThat(tables("codeforlife")).containsExactlyInAnyOrder("core_history", "sessions");
    }

    @Test
    void modulesMigrateInTheirOrder() {
        assertThat(migrations(USER, ModuleMigrations.ofService("platform", 100), CORE)
                        .modules())
                .extracting(ModuleMigrations::module)
                .containsExactly("core", "platform", "user");
    }

    @Test
    void nodeGivesUpWhileAnotherOneMigrates() {
        var other = new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
        var service =
                service().callbacks(migrations(CORE, USER)).lockRetryCount(0).load();
        MigrationLock.of(other, 0)
                .whileHeld(() ->
                        assertThatThrownBy(service::migrate).hasMessageContaining("spring.flyway.lock-retry-count"));
        other.destroy();

        service.migrate();

        assertThat(tables("public")).contains("pets");
    }

    private static LibraryMigrations migrations(ModuleMigrations... modules) {
        return LibraryMigrations.of(List.of(modules), ServiceSchema.of("school"), UnaryOperator.identity());
    }

    private FluentConfiguration service() {
        return Flyway.configure().dataSource(dataSource).locations("classpath:user/migration");
    }

    private FluentConfiguration independentService() {
        return Flyway.configure().dataSource(dataSource).locations("classpath:wire/migration");
    }

    private List<String> scripts(String history) {
        return jdbc.sql("select script from codeforlife.%s where type = 'SQL' order by installed_rank"
                        .formatted(history))
                .query(String.class)
                .list();
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
