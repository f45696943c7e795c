package education.codeforlife.task.autoconfigure;

import education.codeforlife.command.autoconfigure.CommandLine;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** The command line of an application that is started with a command for tasks. */
final class TaskCommandLine implements EnvironmentPostProcessor {

    static final String LIST = "codeforlife.task.list";
    static final String RETRY = "codeforlife.task.retry";
    static final String CANCEL = "codeforlife.task.cancel";

    static final CommandLine COMMANDS = new CommandLine(List.of(LIST, RETRY, CANCEL));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        COMMANDS.apply(environment);
    }
}
