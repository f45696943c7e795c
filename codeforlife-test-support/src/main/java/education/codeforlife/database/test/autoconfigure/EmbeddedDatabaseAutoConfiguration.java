package education.codeforlife.database.test.autoconfigure;

import education.codeforlife.database.test.TestDatabase;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/**
 * Gives each application context a PostgreSQL database of its own, unless {@code spring.datasource.url} or a bean says
 * which one to use.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@Conditional(OnNoDatabaseGiven.class)
@ConditionalOnMissingBean({DataSource.class, JdbcConnectionDetails.class})
public final class EmbeddedDatabaseAutoConfiguration {

    /** Only a context that connects to a database starts the server. */
    @Bean
    @Lazy
    TestDatabase testDatabase() {
        return TestDatabase.create();
    }

    @Bean
    @Lazy
    JdbcConnectionDetails testDatabaseConnectionDetails(TestDatabase database) {
        return new DatabaseConnectionDetails(database.url(), database.username(), database.password());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    FlywayMigrationStrategy testDatabaseMigrationStrategy(TestDatabase database) {
        return database::migrate;
    }
}
