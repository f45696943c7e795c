package education.codeforlife.health;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a service or of one of its parts.
 *
 * @since 0.1.0
 */
public enum HealthStatus {
    HEALTHY("healthy", "Works normally."),
    /** Requests are not served yet. */
    STARTING_UP("startingUp", "Is starting up."),
    /** Requests are served no more. */
    SHUTTING_DOWN("shuttingDown", "Is shutting down."),
    UNHEALTHY("unhealthy", "Does not work normally."),
    /** The state is not known. */
    UNKNOWN("unknown", "Its state is not known.");

    private final String value;
    private final String description;

    HealthStatus(String value, String description) {
        this.value = value;
        this.description = description;
    }

    /** Returns the value in JSON. */
    @JsonValue
    public String value() {
        return value;
    }

    /** One sentence for people. */
    public String description() {
        return description;
    }

    public boolean isHealthy() {
        return this == HEALTHY;
    }
}
