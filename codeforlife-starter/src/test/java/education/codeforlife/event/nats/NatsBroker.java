package education.codeforlife.event.nats;

import education.codeforlife.event.AfterDeadLetter;
import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.test.NatsServer;
import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** A server for the tests of one class, and what they have in common. */
final class NatsBroker {

    static final List<String> TOPICS = List.of("school.joined", "school.left");

    record Example(int number) {}

    private NatsBroker() {}

    static NatsSettings settings(String url, String service) {
        return settings(url, service, NatsAccess.OPEN);
    }

    static NatsSettings settings(String url, String service, NatsAccess access) {
        return new NatsSettings(
                service, List.of(url), access, 4, Duration.ofSeconds(1), Duration.ofDays(7), 1, Duration.ofDays(8));
    }

    static Subscription subscription(String topic, String group) {
        var method = Objects.requireNonNull(ReflectionUtils.findMethod(NatsBroker.class, "handle"));
        return new Subscription(
                topic, group, "bean", method, Example.class, 1, 0, Duration.ofMinutes(1), AfterDeadLetter.HOLD);
    }

    @SuppressWarnings("unused") // the method of the subscriptions
    private static void handle() {}

    static EventMessage event(String topic, @Nullable String key, int number) {
        var headers = new EventHeaders(
                UUID.randomUUID(), topic, 1, Instant.parse("2030-01-01T12:00:00Z"), "school", key, Map.of());
        return new EventMessage(headers, "{\"number\":" + number + "}");
    }

    /** Makes the stream of the service school, without events, and the consumers of the subscriptions. */
    static void reset(NatsServer server, Collection<Subscription> subscriptions) {
        var settings = settings(server.url(), "school");
        try (var connection = NatsConnections.open(settings)) {
            var management = connection.jetStreamManagement();
            if (management.getStreamNames().contains("school")) management.deleteStream("school");
        } catch (IOException | JetStreamApiException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var unused = NatsProvisioning.provision(settings, TOPICS, subscriptions);
    }
}
