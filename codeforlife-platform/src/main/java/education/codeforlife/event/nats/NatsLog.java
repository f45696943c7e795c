package education.codeforlife.event.nats;

import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.ErrorListener;
import io.nats.client.JetStreamSubscription;
import io.nats.client.support.Status;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the end and the return of a connection, and the permissions that the service does not have. What was asked for before
 * the end has to be asked for again.
 */
final class NatsLog implements ConnectionListener, ErrorListener {

    private static final Logger LOGGER = LoggerFactory.getLogger(NatsLog.class);

    /** Each try to connect again ends a connection. */
    private final AtomicBoolean away = new AtomicBoolean();

    private final Runnable back;
    private final Runnable lost;

    /**
     * @param back runs when the connection is back
     * @param lost runs when requests for events are lost
     */
    NatsLog(Runnable back, Runnable lost) {
        this.back = back;
        this.lost = lost;
    }

    @Override
    @SuppressWarnings("deprecation") // the one without a default
    public void connectionEvent(Connection connection, Events type) {
        switch (type) {
            case DISCONNECTED -> {
                if (!away.getAndSet(true)) LOGGER.warn("NATS is away: events wait in the outbox and in their streams");
            }
            case CONNECTED -> LOGGER.info("Connected to NATS at {}", connection.getConnectedUrl());
            case RESUBSCRIBED -> {
                away.set(false);
                LOGGER.info("NATS at {} is back", connection.getConnectedUrl());
                back.run();
            }
            default -> LOGGER.debug("{}", type);
        }
    }

    @Override
    public void errorOccurred(Connection connection, String error) {
        LOGGER.warn("NATS refuses: {}", error);
    }

    @Override
    public void exceptionOccurred(Connection connection, Exception exception) {
        LOGGER.debug("The connection to NATS failed", exception);
    }

    @Override
    public void pullStatusError(Connection connection, JetStreamSubscription subscription, Status status) {
        LOGGER.debug("NATS answers {}", status);
        lost.run();
    }

    @Override
    public void heartbeatAlarm(Connection connection, JetStreamSubscription subscription, long stream, long consumer) {
        lost.run();
    }
}
