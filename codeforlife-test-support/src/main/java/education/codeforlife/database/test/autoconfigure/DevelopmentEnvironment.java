package education.codeforlife.database.test.autoconfigure;

import education.codeforlife.database.test.DevelopmentDatabase;
import education.codeforlife.settings.DeploymentEnvironment;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes an application with a {@link DevelopmentDatabase} {@code local}, unless its environment is set. */
final class DevelopmentEnvironment implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, Object> LOCAL =
            Map.of(DeploymentEnvironment.PROPERTY, DeploymentEnvironment.LOCAL.id());

    /** Before the environment is settled. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!application.getAllSources().contains(DevelopmentDatabase.class)) return;
        if (environment.containsProperty(DeploymentEnvironment.PROPERTY)) return;
        environment.getPropertySources().addLast(new MapPropertySource("codeforlifeLocal", LOCAL));
    }
}
