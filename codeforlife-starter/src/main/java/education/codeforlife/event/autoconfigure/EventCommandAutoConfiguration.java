package education.codeforlife.event.autoconfigure;

import education.codeforlife.command.autoconfigure.CommandException;
import education.codeforlife.command.autoconfigure.OperatorCommand;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventReplay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The commands {@code --codeforlife.event.list}, {@code --codeforlife.event.retry}, {@code --codeforlife.event.discard} and
 * {@code --codeforlife.event.replay}, upon which the application ends.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = EventAutoConfiguration.class)
@Conditional(OnEventCommand.class)
public final class EventCommandAutoConfiguration {

    @Bean
    OperatorCommand eventCommand(
            ConfigurableEnvironment environment,
            ObjectProvider<DeadLetterStore> letters,
            ObjectProvider<EventReplay> replay,
            ObjectProvider<EventDeclarations> declarations,
            ObjectProvider<PlatformTransactionManager> transactions) {
        var store = letters.getIfAvailable(() -> {
            throw new CommandException(
                    "The service does not have events",
                    "Annotate a record with @Topic, or a method of a bean with @Subscribe.");
        });
        var commands = new EventCommands(
                store,
                replay.getObject(),
                new EventNames(declarations.getObject(), store),
                new TransactionTemplate(transactions.getObject()),
                System.out);
        return new OperatorCommand(environment, EventCommandLine.COMMANDS, commands::run, System.err);
    }
}
