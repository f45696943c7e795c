package education.codeforlife.database.test.autoconfigure;

import education.codeforlife.database.test.DevelopmentDatabase;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/**
 * Connects an application that runs with a {@link DevelopmentDatabase} to it.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, EmbeddedDatabaseAutoConfiguration.class})
@Conditional(OnNoDatabaseGiven.class)
@ConditionalOnBean(DevelopmentDatabase.class)
@ConditionalOnMissingBean({DataSource.class, JdbcConnectionDetails.class})
public final class DevelopmentDatabaseAutoConfiguration {

    @Bean
    @Lazy
    JdbcConnectionDetails developmentDatabaseConnectionDetails(DevelopmentDatabase database) {
        return new DatabaseConnectionDetails(database.url(), database.username(), database.password());
    }
}
