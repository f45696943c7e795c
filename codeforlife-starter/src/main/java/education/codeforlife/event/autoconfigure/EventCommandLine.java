package education.codeforlife.event.autoconfigure;

import education.codeforlife.command.autoconfigure.CommandLine;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** The command line of an application that is started with a command for events. */
final class EventCommandLine implements EnvironmentPostProcessor {

    static final String LIST = "codeforlife.event.list";
    static final String RETRY = "codeforlife.event.retry";
    static final String DISCARD = "codeforlife.event.discard";
    static final String REPLAY = "codeforlife.event.replay";

    static final String PROVISION = "codeforlife.event.provision";

    /** Those for events that are not handled. */
    static final CommandLine OF_LETTERS = new CommandLine(List.of(LIST, RETRY, DISCARD, REPLAY));

    static final CommandLine COMMANDS = new CommandLine(List.of(LIST, RETRY, DISCARD, REPLAY, PROVISION));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        COMMANDS.apply(environment);
    }
}
