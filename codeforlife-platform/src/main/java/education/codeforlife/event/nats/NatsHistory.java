package education.codeforlife.event.nats;

import education.codeforlife.api.Internal;
import education.codeforlife.event.EventHistory;
import education.codeforlife.event.EventMessage;
import education.codeforlife.platform.Preview;
import io.nats.client.Connection;
import io.nats.client.ConsumerContext;
import io.nats.client.FetchConsumeOptions;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamStatusCheckedException;
import io.nats.client.Message;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The events that the streams of NATS still have, whether or not a group took them. It connects for as long as it reads, since
 * nodes that leave events to others do not have a connection.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class NatsHistory implements EventHistory {

    private static final int BATCH = 100;
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(5);

    /** An event is stored after its publication, by a clock that may be behind that of its publisher. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final NatsSettings settings;

    private NatsHistory(NatsSettings settings) {
        this.settings = settings;
    }

    /** Returns the history of the topics to which a service subscribes. */
    public static NatsHistory of(NatsSettings settings) {
        return new NatsHistory(settings);
    }

    @Override
    public void read(Collection<String> topics, Instant since, Consumer<EventMessage> events) {
        try (var connection = NatsConnections.open(settings)) {
            for (var topic : topics) {
                read(
                        connection,
                        topic,
                        since,
                        message -> IncomingEvent.read(message, topic)
                                .filter(event -> !event.headers().time().isBefore(since))
                                .ifPresent(events));
            }
        } catch (IOException | JetStreamStatusCheckedException e) {
            throw new UnavailableException(
                    "NATS at " + settings.servers() + " does not answer, or not to the end: " + e.getMessage(), e);
        } catch (JetStreamApiException e) {
            throw new UnavailableException(
                    "NATS refuses to replay events: check that no other replay runs, and that the user of the service has"
                            + " the permissions that --codeforlife.event.provision prints: " + e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The replay was interrupted", e);
        }
    }

    private void read(Connection connection, String topic, Instant since, Consumer<Message> messages)
            throws IOException, JetStreamApiException, JetStreamStatusCheckedException, InterruptedException {
        var stream = connection.getStreamContext(NatsNames.stream(topic));
        var definition = NatsDefinitions.replay(settings.service(), topic, since.minus(CLOCKS));
        var consumer = stream.createOrUpdateConsumer(definition);
        try {
            readAll(consumer, messages);
        } finally {
            stream.deleteConsumer(NatsNames.replay(settings.service(), topic));
        }
    }

    /** Reads what is there when it begins. */
    private static void readAll(ConsumerContext consumer, Consumer<Message> messages)
            throws IOException, JetStreamApiException, JetStreamStatusCheckedException, InterruptedException {
        long all = Objects.requireNonNull(consumer.getCachedConsumerInfo(), "it was just made")
                .getNumPending();
        long read = 0;
        long left = all;
        while (left > 0) {
            var batch = consumer.fetch(options(left));
            var message = batch.nextMessage();
            if (message == null) throw new IOException(left + " events do not come");
            for (; message != null; message = batch.nextMessage()) {
                read++;
                if (message.metaData().consumerSequence() != read) throw new IOException("events are missing");
                left = Math.min(all - read, message.metaData().pendingCount());
                messages.accept(message);
            }
        }
    }

    private static FetchConsumeOptions options(long left) {
        return FetchConsumeOptions.builder()
                .maxMessages((int) Math.min(left, BATCH))
                .expiresIn(LONGEST_BATCH.toMillis())
                .build();
    }
}
