package education.codeforlife.service.contributor.session;

import education.codeforlife.session.SessionUser;
import java.util.Map;
import java.util.Set;

/** A contributor as a request knows them. */
record SignedInContributor(String userId, String name, int sessionEpoch, Set<String> pendingFactors)
        implements SessionUser {

    @Override
    public SignedInContributor withPendingFactors(Set<String> factors) {
        return new SignedInContributor(userId, name, sessionEpoch, factors);
    }

    @Override
    public Map<String, Object> metadata() {
        return Map.of("user_id", userId, "auth_factors", pendingFactors);
    }

    @Override
    public Set<String> roles() {
        return Set.of("CONTRIBUTOR");
    }
}
