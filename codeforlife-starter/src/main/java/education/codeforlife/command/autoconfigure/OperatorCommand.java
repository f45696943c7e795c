package education.codeforlife.command.autoconfigure;

import education.codeforlife.api.Internal;
import java.io.PrintStream;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Carries out a command and ends the application. Its result goes to the standard output; if it fails, the reason goes to
 * the error output, and the start fails, and with it the process.
 *
 * @since 0.1.0
 */
@Internal
public final class OperatorCommand
        implements SmartInitializingSingleton, ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

    private final ConfigurableEnvironment environment;
    private final CommandLine line;
    private final BiConsumer<String, String> commands;
    private final PrintStream errors;

    /** @param commands takes the property of the command and its value */
    public OperatorCommand(
            ConfigurableEnvironment environment,
            CommandLine line,
            BiConsumer<String, String> commands,
            PrintStream errors) {
        this.environment = environment;
        this.line = line;
        this.commands = commands;
        this.errors = errors;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            var command = line.command(environment);
            commands.accept(command.getKey(), command.getValue());
        } catch (CommandException e) {
            errors.println(e.getMessage() + ". " + e.action());
            throw e;
        }
    }

    /** The last event of a start-up. */
    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC
                && event.getSource() instanceof ConfigurableApplicationContext context) {
            context.close();
        }
    }
}
