package education.codeforlife.database.test.autoconfigure;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Adds defaults for the databases of tests, below everything that a service or a test sets. */
final class TestDatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    /**
     * Many contexts live at once in a test run, each with a pool. Slices such as {@code @DataJpaTest} stay on PostgreSQL.
     * An attribute without a column stops the start-up.
     */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "spring.datasource.hikari.maximum-pool-size", "5",
            "spring.datasource.hikari.minimum-idle", "0",
            "spring.jpa.hibernate.ddl-auto", "validate",
            "spring.test.database.replace", "none",
            "logging.level.io.zonky.test", "warn");

    /** Before the defaults of the library, which are weaker. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("codeforlifeTestDatabase", DEFAULTS));
    }
}
