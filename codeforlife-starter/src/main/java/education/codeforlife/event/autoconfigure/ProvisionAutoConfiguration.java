package education.codeforlife.event.autoconfigure;

import education.codeforlife.command.autoconfigure.CommandException;
import education.codeforlife.command.autoconfigure.OperatorCommand;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.nats.NatsProvisioning;
import education.codeforlife.event.nats.NatsSettings;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The command {@code --codeforlife.event.provision}, upon which the application ends.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = EventAutoConfiguration.class)
@ConditionalOnProperty(EventCommandLine.PROVISION)
public final class ProvisionAutoConfiguration {

    @Bean
    OperatorCommand eventProvisionCommand(
            ConfigurableEnvironment environment,
            ObjectProvider<NatsSettings> settings,
            ObjectProvider<EventDeclarations> declarations) {
        return new OperatorCommand(
                environment,
                EventCommandLine.COMMANDS,
                (command, value) -> provision(settings, declarations).forEach(System.out::println),
                System.err);
    }

    private static List<String> provision(
            ObjectProvider<NatsSettings> settings, ObjectProvider<EventDeclarations> declarations) {
        var nats = settings.getIfAvailable(() -> {
            throw new CommandException(
                    "The service does not have events, or does not send them by NATS",
                    "Set " + NatsProperties.URL + " if it declares topics or subscribes to some.");
        });
        var declared = declarations.getObject();
        try {
            return NatsProvisioning.provision(nats, NatsConfiguration.names(declared), declared.subscriptions());
        } catch (IllegalStateException e) {
            var failure = new CommandException(
                    String.valueOf(e.getMessage()),
                    "Mend that, and start the command again: it goes on where it ended.");
            failure.initCause(e);
            throw failure;
        }
    }
}
