package education.codeforlife.event.autoconfigure;

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
@ConditionalOnProperty(ProvisionCommandLine.PROVISION)
public final class ProvisionAutoConfiguration {

    @Bean
    ProvisionCommand provisionCommand(
            ConfigurableEnvironment environment,
            ObjectProvider<NatsSettings> settings,
            ObjectProvider<EventDeclarations> declarations) {
        if (!ProvisionCommandLine.isOnCommandLine(environment)) {
            throw new ProvisionException(
                    ProvisionCommandLine.PROVISION + " is set, but not on the command line",
                    "Remove it from the configuration: the service would end at each start.");
        }
        return new ProvisionCommand(() -> provision(settings, declarations), System.out);
    }

    private static List<String> provision(
            ObjectProvider<NatsSettings> settings, ObjectProvider<EventDeclarations> declarations) {
        var nats = settings.getIfAvailable(() -> {
            throw new ProvisionException(
                    "The service does not have events, or does not send them by NATS",
                    "Set " + NatsProperties.URL + " if it declares topics or subscribes to some.");
        });
        var declared = declarations.getObject();
        return NatsProvisioning.provision(nats, NatsConfiguration.names(declared), declared.subscriptions());
    }
}
