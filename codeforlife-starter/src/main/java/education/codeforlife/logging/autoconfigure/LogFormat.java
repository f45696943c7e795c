package education.codeforlife.logging.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Has lines written as JSON outside developers' machines, unless the service sets a format itself. */
final class LogFormat implements EnvironmentPostProcessor {

    private static final String CONSOLE = "logging.structured.format.console";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (DeploymentEnvironment.of(environment).isLocal()) return;
        environment.getPropertySources().addLast(new MapPropertySource("codeforlifeLogFormat", Map.of(CONSOLE, "ecs")));
    }
}
