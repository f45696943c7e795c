package education.codeforlife.health;

/**
 * Checks whether the service works, once for each request to {@code health-check/}. A port: the
 * starter's bean asks Spring Boot's health indicators, and a bean of the service replaces it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface HealthCheck {

    /** Returns the health of the service at this moment. */
    Health check();
}
