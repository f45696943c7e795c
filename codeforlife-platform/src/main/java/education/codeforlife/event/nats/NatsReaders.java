package education.codeforlife.event.nats;

import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.Partitions;
import education.codeforlife.event.Subscription;
import io.nats.client.Connection;
import io.nats.client.Dispatcher;
import io.nats.client.JetStreamApiException;
import io.nats.client.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Hands the events of all groups to the receiver, by a bounded number of threads. Each is acknowledged when its transaction
 * is committed. NATS delivers the next event of a partition after that, to whichever node: the order holds without an
 * agreement of the nodes, also if one of them stands still.
 */
final class NatsReaders {

    private static final Logger LOGGER = LoggerFactory.getLogger(NatsReaders.class);

    private static final Duration NEXT_TRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private final List<NatsReader> readers;
    private final EventReceiver receiver;
    private final Duration ackWait;
    private final ExecutorService threads;
    private final Set<Message> inWork = ConcurrentHashMap.newKeySet();
    private @Nullable Connection connection;
    private @Nullable Dispatcher dispatcher;
    private volatile boolean stopping;

    NatsReaders(NatsSettings settings, Collection<Subscription> subscriptions, EventReceiver receiver) {
        this.readers = subscriptions.stream()
                .flatMap(each -> readers(settings.service(), each).stream())
                .toList();
        this.receiver = receiver;
        this.ackWait = settings.ackWait();
        this.threads = Executors.newFixedThreadPool(settings.threads(), new CustomizableThreadFactory("event-"));
    }

    private static List<NatsReader> readers(String service, Subscription subscription) {
        return IntStream.range(0, Partitions.COUNT)
                .mapToObj(partition -> new NatsReader(service, subscription, partition))
                .toList();
    }

    /** Begins to read the partitions that are not read yet. */
    synchronized void open(Connection current) throws IOException, JetStreamApiException {
        if (stopping) return;
        var one = dispatcher;
        if (one == null || current != connection) {
            forget();
            connection = current;
            one = current.createDispatcher();
            dispatcher = one;
        }
        for (var reader : readers) {
            reader.open(current, one, message -> take(message, reader.subscription()));
        }
    }

    /** What was asked for is lost. */
    synchronized void forget() {
        readers.forEach(NatsReader::close);
    }

    private void take(Message message, Subscription subscription) {
        long arrived = System.nanoTime();
        try {
            threads.execute(() -> handle(message, subscription, arrived));
        } catch (RejectedExecutionException e) {
            message.nak();
        }
    }

    /** A message that has waited for a thread is delivered again by then, maybe to a node that is less busy. */
    private void handle(Message message, Subscription subscription, long arrived) {
        if (System.nanoTime() - arrived > ackWait.toNanos() / 2) return;
        if (stopping) {
            message.nak();
            return;
        }
        inWork.add(message);
        try {
            IncomingEvent.receive(message, subscription, receiver);
            message.ack();
        } catch (RuntimeException e) {
            log(message, e);
            message.nakWithDelay(NEXT_TRY);
        } finally {
            inWork.remove(message);
        }
    }

    private static void log(Message message, RuntimeException failure) {
        var place = message.metaData();
        if (place.deliveredCount() == 1) {
            LOGGER.warn(
                    "Message {} of stream {} is not taken over", place.streamSequence(), place.getStream(), failure);
        } else {
            LOGGER.debug(
                    "Message {} of stream {} is not taken over", place.streamSequence(), place.getStream(), failure);
        }
    }

    /** Keeps the events that are handled from being delivered again. */
    void showLife() {
        try {
            inWork.forEach(Message::inProgress);
        } catch (IllegalStateException e) {
            LOGGER.debug("The events that are handled may be delivered again", e);
        }
    }

    /** Takes nothing more, and waits for what is handled. */
    synchronized void stop() {
        stopping = true;
        readers.forEach(NatsReader::close);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
