package education.codeforlife.health.autoconfigure;

import education.codeforlife.health.HealthStatus;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Tells whether the service is on its way up or down. Boot's readiness does not tell the two from a service that takes
 * no requests for a while.
 */
final class Lifecycle {

    private final ApplicationContext context;
    private volatile HealthStatus status = HealthStatus.STARTING_UP;

    Lifecycle(ApplicationContext context) {
        this.context = context;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        status = HealthStatus.HEALTHY;
    }

    /** Children tell their parents of it, too. */
    @EventListener
    void on(ContextClosedEvent event) {
        if (event.getApplicationContext() == context) status = HealthStatus.SHUTTING_DOWN;
    }

    /** Healthy between the two. */
    HealthStatus status() {
        return status;
    }
}
