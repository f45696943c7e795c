package education.codeforlife.database.test.autoconfigure;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Defaults for the databases of tests, weaker than whatever a service or a test sets. */
final class TestDatabaseEnvironment implements EnvironmentPostProcessor {

    /** Many contexts live at once in a test run, each with a pool; slices such as {@code @DataJpaTest} stay on PostgreSQL. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "spring.datasource.hikari.maximum-pool-size", "5",
            "spring.datasource.hikari.minimum-idle", "0",
            "spring.test.database.replace", "none",
            "logging.level.io.zonky.test", "warn");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("codeforlifeTestDatabase", DEFAULTS));
    }
}
