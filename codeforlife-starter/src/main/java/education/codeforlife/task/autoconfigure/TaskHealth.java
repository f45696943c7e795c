package education.codeforlife.task.autoconfigure;

import education.codeforlife.task.dbscheduler.QueueMeters;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Reports failed tasks. They need an operator, and the service serves requests all the same. */
final class TaskHealth implements HealthIndicator {

    /** Boot does not order this status among its own, so that the health of the service does not depend on it. */
    private static final Status IMPAIRED = new Status("IMPAIRED", "Tasks failed: retry or cancel them");

    private final QueueMeters queue;

    TaskHealth(QueueMeters queue) {
        this.queue = queue;
    }

    @Override
    public Health health() {
        return queue.failed()
                .map(TaskHealth::of)
                .orElseGet(() -> Health.unknown().build());
    }

    private static Health of(Map<String, Long> failed) {
        if (failed.isEmpty()) return Health.up().build();
        return Health.status(IMPAIRED)
                .withDetail("failed", new TreeMap<>(failed))
                .build();
    }
}
