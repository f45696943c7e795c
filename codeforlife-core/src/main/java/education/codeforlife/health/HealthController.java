package education.codeforlife.health;

import education.codeforlife.api.Internal;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reports whether the service works: 200 if it does, else 503. Open to every caller.
 *
 * @since 0.1.0
 */
@Internal
@RestController
public class HealthController {

    private final HealthCheck check;
    private final HealthSettings settings;
    private final Clock clock;
    private final Instant startedAt;

    public HealthController(HealthCheck check, HealthSettings settings, Clock clock) {
        this.check = check;
        this.settings = settings;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @GetMapping("health-check")
    @PermitAll
    ResponseEntity<HealthReport> check() {
        var health = check.check();
        boolean healthy = health.status().isHealthy();
        return ResponseEntity.status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(healthy ? CacheControl.maxAge(settings.cacheFor()) : CacheControl.noStore())
                .body(report(health));
    }

    private HealthReport report(Health health) {
        return new HealthReport(
                settings.appId(),
                health.status(),
                clock.instant(),
                health.information(),
                startedAt,
                settings.appVersion(),
                health.details());
    }
}
