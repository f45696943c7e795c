package education.codeforlife.command.autoconfigure;

import education.codeforlife.api.Internal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * The commands of one kind, of which a command line has one at most.
 *
 * @param names of their properties
 * @since 0.1.0
 */
@Internal
public record CommandLine(List<String> names) {

    private static final String ARGUMENTS = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;
    private static final String MANAGEMENT_PORT = "management.server.port";

    /** What an application with a command does not do: serve, run tasks, handle events, and print more than the command. */
    private static final Map<String, Object> QUIET = Map.of(
            "server.port", "-1",
            "codeforlife.service.mode", "web",
            "codeforlife.task.enabled", "false",
            "spring.main.banner-mode", "off",
            "spring.main.log-startup-info", "false",
            "logging.level.root", "warn");

    /** Keeps an application with one of the commands from all else that it does. */
    public void apply(ConfigurableEnvironment environment) {
        var arguments = environment.getPropertySources().get(ARGUMENTS);
        if (arguments == null || names.stream().noneMatch(arguments::containsProperty)) return;
        var settings = new HashMap<>(QUIET);
        if (environment.containsProperty(MANAGEMENT_PORT)) settings.put(MANAGEMENT_PORT, "-1");
        environment.getPropertySources().addFirst(new MapPropertySource("codeforlifeCommand", settings));
    }

    /** Returns whether one of the commands is set, on the command line or elsewhere. */
    public boolean isSet(Environment environment) {
        return names.stream().anyMatch(environment::containsProperty);
    }

    /**
     * Returns the command and its value.
     *
     * @throws CommandException unless there is one, on the command line
     */
    public Map.Entry<String, String> command(ConfigurableEnvironment environment) {
        var set = names.stream().filter(environment::containsProperty).toList();
        if (set.size() > 1) {
            throw new CommandException("More than one command is given: " + String.join(", ", set), "Give one.");
        }
        var name = set.get(0);
        var value = value(environment.getPropertySources().get(ARGUMENTS), name);
        if (value == null) {
            throw new CommandException(
                    name + " is set, but not on the command line",
                    "Remove it from the configuration: the service would end at each start.");
        }
        return Map.entry(name, value);
    }

    private static @Nullable String value(@Nullable PropertySource<?> arguments, String name) {
        return arguments == null ? null : Objects.toString(arguments.getProperty(name), null);
    }
}
