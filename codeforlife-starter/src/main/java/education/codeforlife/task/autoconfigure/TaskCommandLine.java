package education.codeforlife.task.autoconfigure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Keeps an application that is started with a command for tasks from serving requests, from running tasks, and from
 * printing more than the command does.
 */
final class TaskCommandLine implements EnvironmentPostProcessor {

    static final String LIST = "codeforlife.task.list";
    static final String RETRY = "codeforlife.task.retry";
    static final String CANCEL = "codeforlife.task.cancel";

    private static final List<String> ALL = List.of(LIST, RETRY, CANCEL);

    private static final String ARGUMENTS = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;
    private static final String MANAGEMENT_PORT = "management.server.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var arguments = environment.getPropertySources().get(ARGUMENTS);
        if (arguments == null || ALL.stream().noneMatch(arguments::containsProperty)) return;
        var settings = new HashMap<String, Object>(Map.of(
                "server.port", "-1",
                "codeforlife.task.enabled", "false",
                "spring.main.banner-mode", "off",
                "spring.main.log-startup-info", "false",
                "logging.level.root", "warn"));
        if (environment.containsProperty(MANAGEMENT_PORT)) settings.put(MANAGEMENT_PORT, "-1");
        environment.getPropertySources().addFirst(new MapPropertySource("codeforlifeTaskCommand", settings));
    }

    /** Returns whether a command is set, wherever it is. */
    static boolean isSet(Environment environment) {
        return ALL.stream().anyMatch(environment::containsProperty);
    }

    /**
     * Returns the command and its value.
     *
     * @throws TaskCommandException unless there is one, on the command line
     */
    static Map.Entry<String, String> command(ConfigurableEnvironment environment) {
        var set = ALL.stream().filter(environment::containsProperty).toList();
        if (set.size() > 1) {
            throw new TaskCommandException("More than one command is given: " + String.join(", ", set), "Give one.");
        }
        var name = set.get(0);
        var value = value(environment.getPropertySources().get(ARGUMENTS), name);
        if (value == null) {
            throw new TaskCommandException(
                    name + " is set, but not on the command line",
                    "Remove it from the configuration: the service would end at each start.");
        }
        return Map.entry(name, value);
    }

    private static @Nullable String value(@Nullable PropertySource<?> arguments, String name) {
        return arguments == null ? null : Objects.toString(arguments.getProperty(name), null);
    }
}
