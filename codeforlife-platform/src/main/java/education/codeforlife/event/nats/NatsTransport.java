package education.codeforlife.event.nats;

import education.codeforlife.api.Internal;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Subscription;
import education.codeforlife.platform.Preview;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the events of all services by NATS JetStream. Streams and consumers are made by {@link NatsProvisioning}.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class NatsTransport implements EventTransport {

    private static final Logger LOGGER = LoggerFactory.getLogger(NatsTransport.class);

    private final NatsSettings settings;
    private final Collection<String> topics;
    private volatile @Nullable NatsSession session;

    private NatsTransport(NatsSettings settings, Collection<String> topics) {
        this.settings = settings;
        this.topics = topics;
    }

    /** @param topics that the service publishes */
    public static NatsTransport of(NatsSettings settings, Collection<String> topics) {
        return new NatsTransport(settings, List.copyOf(topics));
    }

    /** A service starts though NATS is away, since its requests do not need it. */
    @Override
    public void check(Collection<Subscription> subscriptions) {
        try (var connection = NatsConnections.open(settings)) {
            NatsChecks.check(connection, settings, topics, subscriptions);
        } catch (IOException e) {
            LOGGER.warn(
                    "NATS at {} does not answer: streams and consumers are not checked, and events wait",
                    settings.servers(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start(Collection<Subscription> subscriptions, EventReceiver receiver) {
        session = NatsSession.start(settings, List.copyOf(subscriptions), receiver);
    }

    @Override
    public void stop() {
        var current = session;
        session = null;
        if (current != null) current.stop();
    }

    @Override
    public List<UUID> publish(List<EventMessage> events) {
        var current = session;
        if (current == null) throw new IllegalStateException("The delivery of events is not started");
        return current.publish(events);
    }

    /** Returns whether NATS answers. */
    public boolean isConnected() {
        var current = session;
        return current != null && current.isConnected();
    }
}
