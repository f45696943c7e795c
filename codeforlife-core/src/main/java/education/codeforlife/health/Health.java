package education.codeforlife.health;

import java.util.List;

/**
 * The result of a {@link HealthCheck}. It is public, so it must not say why a check fails.
 *
 * @param information one sentence for people
 * @param details what the service consists of or depends on
 * @since 0.1.0
 */
public record Health(HealthStatus status, String information, List<Detail> details) {

    /**
     * The health of one part.
     *
     * @param name the part's, for instance {@code db}
     * @param description one sentence for people
     * @since 0.1.0
     */
    public record Detail(String name, String description, HealthStatus health) {

        /** Creates a detail with the description of the status. */
        public static Detail of(String name, HealthStatus health) {
            return new Detail(name, health.description(), health);
        }
    }

    public Health {
        details = List.copyOf(details);
    }

    /** Creates a report without details. */
    public static Health of(HealthStatus status) {
        return of(status, List.of());
    }

    /** Creates a report with the description of the status. */
    public static Health of(HealthStatus status, List<Detail> details) {
        return new Health(status, status.description(), details);
    }
}
