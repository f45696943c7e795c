package education.codeforlife.people;

import education.codeforlife.session.SessionUser;
import java.util.Map;
import java.util.Set;

/** A user of the tests. */
public record Person(String userId, int sessionEpoch, Set<String> pendingFactors) implements SessionUser {

    @Override
    public Person withPendingFactors(Set<String> factors) {
        return new Person(userId, sessionEpoch, factors);
    }

    @Override
    public Object metadata() {
        return Map.of("user_id", userId, "auth_factors", pendingFactors);
    }
}
