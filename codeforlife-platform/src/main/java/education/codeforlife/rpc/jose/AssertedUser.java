package education.codeforlife.rpc.jose;

import education.codeforlife.session.SessionUser;
import java.util.Map;
import java.util.Set;

/** A person whom this service knows by the assertion of another one only. */
record AssertedUser(String userId, int sessionEpoch, Set<String> pendingFactors) implements SessionUser {

    AssertedUser {
        pendingFactors = Set.copyOf(pendingFactors);
    }

    @Override
    public SessionUser withPendingFactors(Set<String> factors) {
        return new AssertedUser(userId, sessionEpoch, factors);
    }

    @Override
    public Map<String, String> metadata() {
        return Map.of("user_id", userId);
    }
}
