package education.codeforlife.health.autoconfigure;

import education.codeforlife.health.Health;
import education.codeforlife.health.Health.Detail;
import education.codeforlife.health.HealthCheck;
import education.codeforlife.health.HealthStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/** Asks Spring Boot's health indicators, unless the service is about to begin or to end. */
final class IndicatorHealthCheck implements HealthCheck {

    private static final Logger log = LoggerFactory.getLogger(IndicatorHealthCheck.class);

    /** A part that needs an operator, while the whole works: Boot leaves its status out of the whole. */
    private static final String IMPAIRED = "IMPAIRED";

    private final HealthEndpoint endpoint;
    private final Lifecycle lifecycle;

    IndicatorHealthCheck(HealthEndpoint endpoint, Lifecycle lifecycle) {
        this.endpoint = endpoint;
        this.lifecycle = lifecycle;
    }

    @Override
    public Health check() {
        var phase = lifecycle.status();
        return phase.isHealthy() ? indicated() : Health.of(phase);
    }

    private Health indicated() {
        try {
            var whole = endpoint.health();
            return Health.of(status(whole), details("", whole).toList());
        } catch (RuntimeException e) {
            log.warn("A health indicator failed", e);
            return Health.of(HealthStatus.UNKNOWN);
        }
    }

    /** Those of parts within parts too, named by their path. */
    private static Stream<Detail> details(String path, HealthDescriptor part) {
        return components(part).entrySet().stream().flatMap(child -> {
            var name = path + child.getKey();
            return components(child.getValue()).isEmpty()
                    ? Stream.of(Detail.of(name, status(child.getValue())))
                    : details(name + "/", child.getValue());
        });
    }

    private static Map<String, HealthDescriptor> components(HealthDescriptor part) {
        var components = part instanceof CompositeHealthDescriptor whole ? whole.getComponents() : null;
        return components == null ? Map.of() : components;
    }

    /** Whatever is not one of Boot's own is nothing that clients know. */
    private static HealthStatus status(HealthDescriptor part) {
        var status = part.getStatus();
        if (status.equals(Status.UP)) return HealthStatus.HEALTHY;
        return List.of(Status.DOWN.getCode(), Status.OUT_OF_SERVICE.getCode(), IMPAIRED)
                        .contains(status.getCode())
                ? HealthStatus.UNHEALTHY
                : HealthStatus.UNKNOWN;
    }
}
