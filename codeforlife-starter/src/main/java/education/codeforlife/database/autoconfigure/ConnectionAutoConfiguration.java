package education.codeforlife.database.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.ConnectionQueue;
import education.codeforlife.database.postgresql.MultiRowDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Auto-configuration for connections to a database that may be away: a bounded number of requests wait for those of
 * the pool, and migrations have connections of their own, without the pool's limit of time for a statement.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(HikariDataSource.class)
@EnableConfigurationProperties(DatabaseProperties.class)
public final class ConnectionAutoConfiguration {

    @Bean
    static ConnectionQueues connectionQueues(ObjectProvider<DatabaseProperties> properties) {
        return new ConnectionQueues(properties);
    }

    /** Before others wrap the pool in something that is not one. */
    record ConnectionQueues(ObjectProvider<DatabaseProperties> properties) implements BeanPostProcessor, Ordered {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String beanName) {
            return bean instanceof HikariDataSource pool ? queue(pool, properties.getObject()) : bean;
        }

        private static ConnectionQueue queue(DataSource pool, DatabaseProperties properties) {
            var connections = properties.multiRowUpdates() ? MultiRowDataSource.of(pool) : pool;
            return ConnectionQueue.of(connections, properties.waiting().toSettings());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Flyway.class, FlywayConfigurationCustomizer.class})
    static class FlywayConfiguration {

        @Bean
        FlywayConfigurationCustomizer unpooledMigrations() {
            return flyway -> flyway.dataSource(Unpooled.of(flyway.getDataSource()));
        }
    }
}
