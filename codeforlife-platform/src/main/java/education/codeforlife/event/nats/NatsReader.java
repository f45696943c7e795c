package education.codeforlife.event.nats;

import education.codeforlife.event.Subscription;
import io.nats.client.Connection;
import io.nats.client.ConsumeOptions;
import io.nats.client.Dispatcher;
import io.nats.client.JetStreamApiException;
import io.nats.client.MessageConsumer;
import io.nats.client.MessageHandler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for the events of one partition of a group's topic, of which NATS gives one at a time to all nodes together. */
final class NatsReader {

    private static final Logger LOGGER = LoggerFactory.getLogger(NatsReader.class);

    /** The fewest with which the client asks again. A node that stands still keeps what it has asked for from others. */
    private static final ConsumeOptions FEW =
            ConsumeOptions.builder().batchSize(2).expiresIn(10_000).build();

    private final Subscription subscription;
    private final String consumer;
    private @Nullable MessageConsumer open;

    NatsReader(String service, Subscription subscription, int partition) {
        this.subscription = subscription;
        this.consumer = NatsNames.consumer(service, subscription, partition);
    }

    Subscription subscription() {
        return subscription;
    }

    /** Begins, unless it has. */
    synchronized void open(Connection connection, Dispatcher dispatcher, MessageHandler handler)
            throws IOException, JetStreamApiException {
        if (open != null && !open.isFinished()) return;
        open = connection
                .getConsumerContext(NatsNames.stream(subscription.topic()), consumer)
                .consume(FEW, dispatcher, handler);
    }

    synchronized void close() {
        if (open == null) return;
        try {
            open.close();
        } catch (Exception e) { // NOPMD: an AutoCloseable throws any
            LOGGER.debug("Reading of {} does not end in good order", consumer, e);
        }
        open = null;
    }
}
