package education.codeforlife.health.autoconfigure;

import education.codeforlife.health.HealthStatus;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.SmartApplicationListener;

/**
 * Reports whether the service is starting or stopping. Boot's readiness does not tell the two from a service that takes
 * no requests for a while. No annotated listener: a command may close the context before it is ready.
 */
final class Lifecycle implements SmartApplicationListener {

    private final ApplicationContext context;
    private volatile HealthStatus status = HealthStatus.STARTING_UP;

    Lifecycle(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean supportsEventType(Class<? extends ApplicationEvent> type) {
        return ApplicationReadyEvent.class.isAssignableFrom(type) || ContextClosedEvent.class.isAssignableFrom(type);
    }

    /** Child contexts also publish this event to their parents when they close. */
    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationReadyEvent) {
            status = HealthStatus.HEALTHY;
        } else if (event.getSource() == context) {
            status = HealthStatus.SHUTTING_DOWN;
        }
    }

    /** Healthy between the two. */
    HealthStatus status() {
        return status;
    }
}
