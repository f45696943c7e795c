package education.codeforlife.event.autoconfigure;

import education.codeforlife.event.nats.NatsTransport;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Reports that NATS is away. Events wait meanwhile, and the service serves requests all the same. */
final class NatsHealth implements HealthIndicator {

    /** Boot does not order this status among its own, so that the health of the service does not depend on it. */
    private static final Status AWAY = new Status("IMPAIRED", "NATS is away: events wait");

    private final NatsTransport transport;

    NatsHealth(NatsTransport transport) {
        this.transport = transport;
    }

    @Override
    public Health health() {
        return (transport.isConnected() ? Health.up() : Health.status(AWAY)).build();
    }
}
