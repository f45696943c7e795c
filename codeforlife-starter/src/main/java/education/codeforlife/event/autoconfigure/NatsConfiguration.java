package education.codeforlife.event.autoconfigure;

import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventHistory;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.TopicDeclaration;
import education.codeforlife.event.jdbc.EmbeddedTransport;
import education.codeforlife.event.nats.NatsAccess;
import education.codeforlife.event.nats.NatsHistory;
import education.codeforlife.event.nats.NatsSettings;
import education.codeforlife.event.nats.NatsTransport;
import education.codeforlife.request.autoconfigure.ServiceProperties;
import io.nats.client.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;

/**
 * Events by NATS, if {@code codeforlife.event.nats.url} is set. Only nodes that run tasks reach NATS: others leave their
 * events in the outbox, and know that topics of other services may exist.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(NatsProperties.URL)
@EnableConfigurationProperties(NatsProperties.class)
class NatsConfiguration {

    NatsConfiguration(ResourceLoader loader) {
        if (!ClassUtils.isPresent("io.nats.client.Connection", loader.getClassLoader())) {
            throw new IllegalStateException(
                    NatsProperties.URL + " is set, but NATS is not supported: add the dependency"
                            + " io.nats:jnats, or remove the property");
        }
    }

    @Bean
    @ConditionalOnMissingBean
    EventTransport eventTransportBesideNats() {
        return EmbeddedTransport.besideBroker();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Connection.class)
    static class SettingsConfiguration {

        @Bean
        @ConditionalOnMissingBean
        NatsSettings natsSettings(
                NatsProperties properties,
                EventProperties events,
                ServiceProperties service,
                ObjectProvider<SslBundles> bundles) {
            return new NatsSettings(
                    service.name(),
                    servers(properties.url()),
                    access(properties, bundles),
                    properties.threads(),
                    properties.ackWait(),
                    properties.maxAge(),
                    properties.replicas(),
                    events.inboxRetention());
        }

        /** Of nodes that leave events to others, too, and of commands: it connects when events are replayed. */
        @Bean
        @ConditionalOnMissingBean
        EventHistory natsEventHistory(NatsSettings settings) {
            return NatsHistory.of(settings);
        }

        private static List<String> servers(@Nullable String url) {
            return Arrays.stream(Objects.requireNonNullElse(url, "").split(","))
                    .map(String::trim)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }

        /** Signatures of keys are those of Bouncy Castle, of which jnats brings a variant that must not be beside ours. */
        private static void requireSignatures(NatsProperties properties) {
            boolean needed = properties.nkey() != null || properties.credentials() != null;
            if (needed && !ClassUtils.isPresent("org.bouncycastle.crypto.signers.Ed25519Signer", null)) {
                throw new IllegalStateException(
                        "codeforlife.event.nats.nkey or credentials is set, but signatures are not"
                                + " supported: add the dependency org.bouncycastle:bcprov-jdk18on");
            }
        }

        private static NatsAccess access(NatsProperties properties, ObjectProvider<SslBundles> bundles) {
            requireSignatures(properties);
            var bundle = properties.sslBundle();
            return new NatsAccess(
                    properties.username(),
                    properties.password(),
                    properties.nkey(),
                    properties.credentials(),
                    bundle == null
                            ? null
                            : bundles.getObject().getBundle(bundle).createSslContext());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Connection.class)
    @ConditionalOnMissingBean(EventTransport.class)
    @Conditional(OnTaskNode.class)
    static class TransportConfiguration {

        @Bean
        NatsTransport natsEventTransport(NatsSettings settings, EventDeclarations declarations) {
            return NatsTransport.of(settings, names(declarations));
        }

        @Configuration(proxyBeanMethods = false)
        @ConditionalOnClass(HealthIndicator.class)
        @ConditionalOnEnabledHealthIndicator("nats")
        static class HealthConfiguration {

            @Bean
            @ConditionalOnMissingBean(name = "natsHealthIndicator")
            NatsHealth natsHealthIndicator(NatsTransport transport) {
                return new NatsHealth(transport);
            }
        }
    }

    static List<String> names(EventDeclarations declarations) {
        return declarations.topics().stream().map(TopicDeclaration::name).toList();
    }
}
