package education.codeforlife.database.autoconfigure;

import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.user.autoconfigure.UserMigrationsAutoConfiguration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that services migrate when they start. */
record MigratedDatabase(TestDatabase database, JdbcClient jdbc) implements AutoCloseable {

    static MigratedDatabase create() {
        var database = TestDatabase.create();
        return new MigratedDatabase(
                database,
                JdbcClient.create(
                        new DriverManagerDataSource(database.url(), database.username(), database.password())));
    }

    /** Returns a service that migrates when it runs; its own table is {@code fruits}. */
    ApplicationContextRunner service(String name) {
        return serviceOf(database.username(), name);
    }

    /** Returns the same for a service that connects as another role. */
    ApplicationContextRunner serviceOf(String role, String name) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        FlywayAutoConfiguration.class,
                        MigrationAutoConfiguration.class,
                        UserMigrationsAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + role,
                        "spring.datasource.hikari.maximum-pool-size=3",
                        "spring.flyway.locations=classpath:wire/migration",
                        "codeforlife.service.name=" + name);
    }

    void execute(String sql) {
        jdbc.sql(sql).update();
    }

    List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    List<String> tables(String schema) {
        return strings("select tablename from pg_tables where schemaname = '%s' order by 1".formatted(schema));
    }

    /** The scripts that a module has applied, in their order. */
    List<String> applied(String history) {
        return strings("select script from %s where type = 'SQL' order by installed_rank".formatted(history));
    }

    @Override
    public void close() {
        database.close();
    }
}
