package education.codeforlife.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.user.AuthFactorType;
import java.time.Instant;
import java.util.Set;

/**
 * A session as its user sees it, among their others.
 *
 * @param id names the session, and opens nothing
 * @param createdAt when the user logged in
 * @param lastAccessedAt the last request, as exactly as it is remembered
 * @param pendingFactors those that are still owed in it
 * @param current whether it is the session that asks
 * @since 0.1.0
 */
public record UserSession(
        String id,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("last_accessed_at") Instant lastAccessedAt,
        @JsonProperty("pending_factors") Set<AuthFactorType> pendingFactors,
        @JsonProperty("is_current") boolean current) {

    public UserSession {
        pendingFactors = Set.copyOf(pendingFactors);
    }
}
