package education.codeforlife.database.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import education.codeforlife.database.ConnectionQueue;
import education.codeforlife.database.postgresql.MultiRowDataSource;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ConnectionAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ConnectionAutoConfiguration.class))
            .withBean(DataSource.class, ConnectionAutoConfigurationTests::pool);

    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://localhost/fruits");
        pool.setUsername("gardener");
        pool.setPassword("secret");
        pool.addDataSourceProperty("socketTimeout", "20");
        pool.addDataSourceProperty("connectTimeout", "3");
        return pool;
    }

    @Test
    void requestsForConnectionsOfAPoolAreBounded() {
        runner.run(context -> {
            var queue = context.getBean(DataSource.class);
            assertThat(queue).isInstanceOf(ConnectionQueue.class);
            assertThat(queue.unwrap(HikariDataSource.class).getUsername()).isEqualTo("gardener");
        });
    }

    @Test
    void batchesOfUpdatesAreOneStatement() {
        runner.run(context -> assertThat(context.getBean(DataSource.class).isWrapperFor(MultiRowDataSource.class))
                .isTrue());
    }

    @Test
    void propertyLeavesBatchesAsTheyAre() {
        runner.withPropertyValues("codeforlife.database.multi-row-updates=false")
                .run(context -> assertThat(context.getBean(DataSource.class).isWrapperFor(MultiRowDataSource.class))
                        .isFalse());
    }

    @Test
    void poolIsBoundedBeforeOthersWrapIt() {
        runner.withBean(BeanPostProcessor.class, () -> new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String beanName) {
                        return bean instanceof DataSource dataSource ? new DelegatingDataSource(dataSource) : bean;
                    }
                })
                .run(context -> assertThat(context.getBean(DataSource.class).isWrapperFor(ConnectionQueue.class))
                        .isTrue());
    }

    @Test
    void invalidBoundStopsTheStart() {
        runner.withPropertyValues("codeforlife.database.waiting.max-stalled=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Invalid codeforlife.database.waiting: max-stalled (0)"));
    }

    @Test
    void dataSourceThatIsNotAPoolIsLeftAlone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ConnectionAutoConfiguration.class))
                .withBean(DataSource.class, DriverManagerDataSource::new)
                .run(context ->
                        assertThat(context.getBean(DataSource.class)).isInstanceOf(DriverManagerDataSource.class));
    }

    @Test
    void statementsOfMigrationsHaveNoLimitOfTime() {
        runner.run(context -> {
            var flyway = new FluentConfiguration().dataSource(context.getBean(DataSource.class));
            context.getBean(FlywayConfigurationCustomizer.class).customize(flyway);

            var unpooled = (DriverManagerDataSource) flyway.getDataSource();
            assertThat(unpooled.getUrl()).isEqualTo("jdbc:postgresql://localhost/fruits");
            assertThat(unpooled.getUsername()).isEqualTo("gardener");
            var expected = new Properties();
            expected.setProperty("connectTimeout", "3");
            assertThat(unpooled.getConnectionProperties()).isEqualTo(expected);
        });
    }

    @Test
    void serviceWithoutFlywayHasNothingToMigrate() {
        runner.withClassLoader(new FilteredClassLoader(FlywayConfigurationCustomizer.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(DataSource.class));
    }
}
