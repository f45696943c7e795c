package education.codeforlife.event.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps an application that is started to provide for its events from serving requests, from running tasks, and from
 * printing more than the command does.
 */
final class ProvisionCommandLine implements EnvironmentPostProcessor {

    static final String PROVISION = "codeforlife.event.provision";

    private static final String ARGUMENTS = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;
    private static final String MANAGEMENT_PORT = "management.server.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!isOnCommandLine(environment)) return;
        var settings = new HashMap<String, Object>(Map.of(
                "server.port", "-1",
                "codeforlife.task.enabled", "false",
                "spring.main.banner-mode", "off",
                "spring.main.log-startup-info", "false",
                "logging.level.root", "warn"));
        if (environment.containsProperty(MANAGEMENT_PORT)) settings.put(MANAGEMENT_PORT, "-1");
        environment.getPropertySources().addFirst(new MapPropertySource("codeforlifeProvision", settings));
    }

    static boolean isOnCommandLine(ConfigurableEnvironment environment) {
        var arguments = environment.getPropertySources().get(ARGUMENTS);
        return arguments != null && arguments.containsProperty(PROVISION);
    }
}
