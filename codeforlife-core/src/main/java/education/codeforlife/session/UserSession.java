package education.codeforlife.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Set;

/**
 * A session as its user sees it in a list.
 *
 * @param id names the session, and does not open it
 * @param createdAt the time of the login
 * @param lastAccessedAt the time of the last request, as exactly as it is stored
 * @param pendingFactors the names of the pending factors
 * @param current whether it is the session that asks
 * @since 0.1.0
 */
public record UserSession(
        String id,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("last_accessed_at") Instant lastAccessedAt,
        @JsonProperty("pending_factors") Set<String> pendingFactors,
        @JsonProperty("is_current") boolean current) {

    public UserSession {
        pendingFactors = Set.copyOf(pendingFactors);
    }
}
