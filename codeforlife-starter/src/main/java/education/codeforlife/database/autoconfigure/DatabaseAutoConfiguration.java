package education.codeforlife.database.autoconfigure;

import static org.hibernate.internal.util.config.ConfigurationHelper.getInt;

import education.codeforlife.database.DatabaseErrors;
import education.codeforlife.database.Transactions;
import education.codeforlife.database.UnavailableDatabase;
import education.codeforlife.database.postgresql.MultiRowBatchBuilder;
import education.codeforlife.database.postgresql.PostgresErrors;
import javax.sql.DataSource;
import org.hibernate.cfg.BatchSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.retry.RetryOperations;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Transactions that are retried after a deadlock, and what PostgreSQL's errors mean.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
@ConditionalOnBean(PlatformTransactionManager.class)
@EnableConfigurationProperties(DatabaseProperties.class)
public final class DatabaseAutoConfiguration {

    private static final String RETRIES = "transactionRetries";

    @Bean
    @ConditionalOnMissingBean
    Transactions transactions(PlatformTransactionManager manager, @Qualifier(RETRIES) RetryOperations retries) {
        return Transactions.of(manager, retries);
    }

    /** Found by its name only, so that it is not taken for the {@code RetryTemplate} of something else. */
    @Bean(name = RETRIES, defaultCandidate = false)
    @ConditionalOnMissingBean(name = RETRIES)
    RetryTemplate transactionRetries(DatabaseProperties properties, DatabaseErrors errors) {
        return new RetryTemplate(properties.retry().toPolicy(errors::isRetryable));
    }

    @Bean
    UnavailableDatabase unavailableDatabase(DatabaseErrors errors) {
        return UnavailableDatabase.of(errors);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.postgresql.Driver")
    static class PostgresConfiguration {

        @Bean
        @ConditionalOnMissingBean(DatabaseErrors.class)
        PostgresErrors postgresErrors(DataSource dataSource) {
            return new PostgresErrors(JdbcClient.create(dataSource));
        }

        @Bean
        ServerIdentityCheck serverIdentityCheck(DatabaseProperties database, Environment environment) {
            return new ServerIdentityCheck(database, environment);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(
            name = {
                "org.postgresql.Driver",
                "org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer"
            })
    static class HibernateConfiguration {

        /** A bean of this name replaces it; a builder that the settings name comes first. */
        @Bean
        @ConditionalOnMissingBean(name = "multiRowUpdates")
        @ConditionalOnProperty(name = "codeforlife.database.multi-row-updates", matchIfMissing = true)
        HibernatePropertiesCustomizer multiRowUpdates() {
            return settings -> settings.computeIfAbsent(
                    BatchSettings.BUILDER,
                    name -> new MultiRowBatchBuilder(getInt(BatchSettings.STATEMENT_BATCH_SIZE, settings, 1)));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails")
    static class ConnectionConfiguration {

        @Bean
        DatabaseUrlCheck databaseUrlCheck(ObjectProvider<JdbcConnectionDetails> connection) {
            return new DatabaseUrlCheck(connection);
        }

        /** A start that does not migrate does not need the database. */
        @Bean
        @ConditionalOnClass(name = {"org.postgresql.Driver", "org.flywaydb.core.Flyway"})
        @ConditionalOnProperty(name = "codeforlife.database.library-migrations", matchIfMissing = true)
        DatabaseConnectionCheck databaseConnectionCheck(
                ServerIdentityCheck identity, ObjectProvider<JdbcConnectionDetails> connection) {
            return new DatabaseConnectionCheck(identity, connection);
        }
    }
}
