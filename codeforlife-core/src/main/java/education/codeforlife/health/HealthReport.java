package education.codeforlife.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** A report as it is on the wire. */
record HealthReport(
        @JsonProperty("appId") String appId,
        @JsonProperty("healthStatus") HealthStatus healthStatus,
        @JsonProperty("lastCheckedTimestamp") Instant lastCheckedTimestamp,
        @JsonProperty("additionalInformation") String additionalInformation,
        @JsonProperty("startupTimestamp") Instant startupTimestamp,
        @JsonProperty("appVersion") String appVersion,
        @JsonProperty("details") List<Health.Detail> details) {}
