package education.codeforlife.event.nats;

import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.Subscription;
import io.nats.client.Connection;
import io.nats.client.Connection.Status;
import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** The time between the start and the stop of a transport, with one connection at a time. */
final class NatsSession {

    private static final Logger LOGGER = LoggerFactory.getLogger(NatsSession.class);

    private static final Duration FLUSH = Duration.ofSeconds(2);

    private final NatsSettings settings;
    private final NatsReaders readers;
    private final ScheduledThreadPoolExecutor timer;
    private volatile @Nullable Connection connection;
    private final AtomicBoolean lost = new AtomicBoolean();
    private @Nullable String problem;

    private NatsSession(NatsSettings settings, Collection<Subscription> subscriptions, EventReceiver receiver) {
        this.settings = settings;
        this.readers = new NatsReaders(settings, subscriptions, receiver);
        var threads = new CustomizableThreadFactory("nats-");
        threads.setDaemon(true);
        this.timer = new ScheduledThreadPoolExecutor(1, threads, new DiscardPolicy());
    }

    /** Begins, also if NATS is away. */
    static NatsSession start(NatsSettings settings, Collection<Subscription> subscriptions, EventReceiver receiver) {
        var session = new NatsSession(settings, subscriptions, receiver);
        session.tend();
        session.timer.scheduleWithFixedDelay(session::tend, 1, 1, TimeUnit.SECONDS);
        long life = settings.ackWait().toMillis() / 3;
        session.timer.scheduleWithFixedDelay(session.readers::showLife, life, life, TimeUnit.MILLISECONDS);
        return session;
    }

    /** Connects unless that is done, and reads the partitions that are not read. */
    private void tend() {
        try {
            var current = connect();
            if (current.getStatus() != Status.CONNECTED) return;
            if (lost.getAndSet(false)) readers.forget();
            readers.open(current);
            problem = null;
        } catch (IOException | JetStreamApiException | RuntimeException e) {
            log(e);
        }
    }

    private Connection connect() throws IOException {
        var current = connection;
        if (current != null && current.getStatus() != Status.CLOSED) return current;
        current = NatsConnections.open(settings, new NatsLog(this::back, () -> lost.set(true)));
        connection = current;
        return current;
    }

    private void back() {
        lost.set(true);
        timer.execute(this::tend);
    }

    /** Once for each problem, which lasts for many rounds. */
    private void log(Exception failure) {
        var text = String.valueOf(failure.getMessage());
        if (text.equals(problem)) return;
        problem = text;
        LOGGER.warn("Events are not read, or not all of them: {}", text);
    }

    boolean isConnected() {
        var current = connection;
        return current != null && current.getStatus() == Status.CONNECTED;
    }

    /** Sends nothing while NATS is away. A client would keep the events, and send them when their order is another. */
    List<UUID> publish(List<EventMessage> events) {
        var current = connection;
        if (current == null || current.getStatus() != Status.CONNECTED) return List.of();
        try {
            return NatsPublisher.publish(current.jetStream(), events);
        } catch (IOException e) {
            LOGGER.debug("NATS is away: events wait in the outbox", e);
            return List.of();
        }
    }

    void stop() {
        timer.shutdownNow();
        readers.stop();
        var current = connection;
        if (current == null) return;
        try {
            current.flush(FLUSH);
            current.close();
        } catch (TimeoutException | RuntimeException e) {
            LOGGER.debug("The connection to NATS does not end in good order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
