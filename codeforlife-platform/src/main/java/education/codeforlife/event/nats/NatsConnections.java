package education.codeforlife.event.nats;

import io.nats.client.AuthenticationException;
import io.nats.client.Connection;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;
import java.time.Duration;

/** Connects a service with NATS. */
final class NatsConnections {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration RECONNECT = Duration.ofMillis(500);

    /** A connection that stands still is given up after three of them. */
    private static final Duration PING = Duration.ofSeconds(2);

    private static final int MOST_PINGS = 2;
    private static final int FOR_EVER = -1;

    private NatsConnections() {}

    /** Connects for a moment. @throws IOException and others as for longer */
    static Connection open(NatsSettings settings) throws IOException {
        return open(settings, new NatsLog(() -> {}, () -> {}));
    }

    /**
     * Connects, and connects again when the connection is lost.
     *
     * @throws IOException if no server answers
     * @throws IllegalStateException if a server refuses the service
     */
    static Connection open(NatsSettings settings, NatsLog log) throws IOException {
        try {
            return Nats.connect(options(settings, log));
        } catch (AuthenticationException e) {
            throw new IllegalStateException(
                    "NATS refuses the login of the service: check codeforlife.event.nats.username and password, nkey or"
                            + " credentials",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The connection to NATS was interrupted", e);
        }
    }

    private static Options options(NatsSettings settings, NatsLog log) {
        var options = Options.builder()
                .servers(settings.servers().toArray(String[]::new))
                .connectionName(settings.service())
                .inboxPrefix(NatsNames.inbox(settings.service()))
                .connectionTimeout(CONNECT)
                .reconnectWait(RECONNECT)
                .maxReconnects(FOR_EVER)
                .pingInterval(PING)
                .maxPingsOut(MOST_PINGS)
                .dontForceFlushOnRequest()
                .connectionListener(log)
                .errorListener(log);
        settings.access().apply(options);
        return options.build();
    }
}
