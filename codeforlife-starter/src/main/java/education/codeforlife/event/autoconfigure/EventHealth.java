package education.codeforlife.event.autoconfigure;

import education.codeforlife.event.jdbc.EventMeters;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Reports dead letters. They need an operator, and the service serves requests all the same. */
final class EventHealth implements HealthIndicator {

    /** Boot does not order this status among its own, so that the health of the service does not depend on it. */
    private static final Status IMPAIRED = new Status("IMPAIRED", "Events failed: retry or discard them");

    private final EventMeters meters;

    EventHealth(EventMeters meters) {
        this.meters = meters;
    }

    @Override
    public Health health() {
        var dead = meters.dead();
        if (dead.isEmpty()) return Health.unknown().build();
        if (dead.getAsLong() == 0) return Health.up().build();
        return Health.status(IMPAIRED).withDetail("dead", dead.getAsLong()).build();
    }
}
