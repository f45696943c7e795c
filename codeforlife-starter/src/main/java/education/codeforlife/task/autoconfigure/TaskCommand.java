package education.codeforlife.task.autoconfigure;

import java.io.PrintStream;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Carries out a command for tasks and ends the application. Its result goes to the standard output; if it fails, the reason
 * goes to the error output, and the start fails, and with it the process.
 */
final class TaskCommand
        implements SmartInitializingSingleton, ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

    private final ConfigurableEnvironment environment;
    private final TaskCommands commands;
    private final PrintStream errors;

    TaskCommand(ConfigurableEnvironment environment, TaskCommands commands, PrintStream errors) {
        this.environment = environment;
        this.commands = commands;
        this.errors = errors;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            run(TaskCommandLine.command(environment));
        } catch (TaskCommandException e) {
            errors.println(e.getMessage() + ". " + e.action());
            throw e;
        }
    }

    private void run(Map.Entry<String, String> command) {
        switch (command.getKey()) {
            case TaskCommandLine.LIST -> commands.list(command.getValue());
            case TaskCommandLine.RETRY -> commands.retry(command.getValue());
            default -> commands.cancel(command.getValue());
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
