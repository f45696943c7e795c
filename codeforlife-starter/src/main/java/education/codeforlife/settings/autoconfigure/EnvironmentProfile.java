package education.codeforlife.settings.autoconfigure;

import education.codeforlife.settings.DeploymentEnvironment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settles the environment before configuration files are read, since which files these are depends on it: the profile
 * of its name is active, below those that are asked for.
 */
final class EnvironmentProfile implements EnvironmentPostProcessor, Ordered {

    /** The property source that holds what was settled. */
    static final String SOURCE = "codeforlifeEnvironment";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var name = DeploymentEnvironment.of(environment).id();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(SOURCE, Map.of(DeploymentEnvironment.PROPERTY, name)));
        var profiles = new LinkedHashSet<>(List.of(name));
        profiles.addAll(List.of(environment.getActiveProfiles()));
        environment.setActiveProfiles(profiles.toArray(String[]::new));
    }
}
