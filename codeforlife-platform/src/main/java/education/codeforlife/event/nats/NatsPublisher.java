package education.codeforlife.event.nats;

import education.codeforlife.event.EventMessage;
import education.codeforlife.event.Partitions;
import io.nats.client.JetStream;
import io.nats.client.Message;
import io.nats.client.impl.NatsMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one batch of events. Those with the same key are sent one after the other, each when the one before it is stored: a
 * connection that breaks may lose an event and carry the next one.
 */
final class NatsPublisher {

    private static final Logger LOGGER = LoggerFactory.getLogger(NatsPublisher.class);

    /** Then the outbox sends the others again. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private record Line(String topic, String key) {}

    private final JetStream stream;
    private final Set<UUID> stored = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Throwable failure;
    private volatile boolean over;

    private NatsPublisher(JetStream stream) {
        this.stream = stream;
    }

    /** @return the ids of the events that are stored */
    static List<UUID> publish(JetStream stream, List<EventMessage> events) {
        return new NatsPublisher(stream).publish(events);
    }

    private List<UUID> publish(List<EventMessage> events) {
        var lines = lines(events).stream().map(line -> send(line.iterator())).toArray(CompletableFuture<?>[]::new);
        await(CompletableFuture.allOf(lines));
        var problem = failure;
        if (problem != null) {
            LOGGER.warn(
                    "{} of {} events are not sent: {}", events.size() - stored.size(), events.size(), cause(problem));
        }
        return events.stream()
                .map(event -> event.headers().id())
                .filter(stored::contains)
                .toList();
    }

    private static Collection<List<EventMessage>> lines(List<EventMessage> events) {
        var lines = new LinkedHashMap<Line, List<EventMessage>>();
        for (var event : events) {
            var key = event.headers().key();
            var line = new Line(
                    event.headers().topic(), key == null ? event.headers().id() + " " : key);
            lines.computeIfAbsent(line, each -> new ArrayList<>()).add(event);
        }
        return lines.values();
    }

    private CompletableFuture<?> send(Iterator<EventMessage> line) {
        return CompletableFuture.completedFuture(line)
                .thenCompose(this::sendNext)
                .exceptionally(e -> {
                    failure = e;
                    return null;
                });
    }

    private CompletableFuture<@Nullable Void> sendNext(Iterator<EventMessage> line) {
        if (over || !line.hasNext()) return CompletableFuture.completedFuture(null);
        var event = line.next();
        return stream.publishAsync(message(event)).thenCompose(acknowledged -> {
            stored.add(event.headers().id());
            return sendNext(line);
        });
    }

    private static Message message(EventMessage event) {
        var headers = event.headers();
        return NatsMessage.builder()
                .subject(NatsNames.subject(headers.topic(), Partitions.of(headers.id(), headers.key())))
                .headers(EventHeader.write(headers))
                .data(event.data().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private void await(CompletableFuture<?> all) {
        try {
            all.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            failure = e;
        } catch (InterruptedException e) {
            failure = e;
            Thread.currentThread().interrupt();
        } finally {
            over = true;
        }
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause instanceof TimeoutException
                ? "NATS does not acknowledge them"
                : String.valueOf(cause.getMessage());
    }
}
