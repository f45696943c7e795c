package education.codeforlife.session;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The user of a session and its pending factors: the columns of its row.
 *
 * @param epoch the user's, when the login was verified
 * @param pendingFactors the pending factors
 * @param user finds the user as they are now
 */
record SessionState(String userId, int epoch, Set<String> pendingFactors, Supplier<@Nullable SessionUser> user) {

    /** The attribute by which the session of a request gives and takes its state. */
    static final String ATTRIBUTE = "codeforlife.state";

    /** The attribute by which the session of a request gives its CSRF token. */
    static final String CSRF_TOKEN = "codeforlife.csrf-token";

    /** The attribute by which a new session takes the id that it replaces in the browser. */
    static final String REPLACED_KEY = "codeforlife.replaced-key";

    SessionState {
        pendingFactors = Set.copyOf(pendingFactors);
    }

    static SessionState of(SessionUser user) {
        return new SessionState(user.userId(), user.sessionEpoch(), user.pendingFactors(), () -> user);
    }

    static Set<String> parseFactors(String text) {
        return Arrays.stream(text.split(","))
                .filter(factor -> !factor.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isPending() {
        return !pendingFactors.isEmpty();
    }

    String factorsText() {
        return pendingFactors.stream().sorted().collect(Collectors.joining(","));
    }

    /**
     * Finds the user as the session has them.
     *
     * @return {@code null} if the user may not sign in, or their sessions were ended after this one was verified
     */
    @Nullable
    SessionUser findUser() {
        return match(user.get());
    }

    /** Returns the given user as the session has them; {@code null} if the session is not, or no longer, theirs. */
    @Nullable
    SessionUser match(@Nullable SessionUser found) {
        return found == null || found.sessionEpoch() != epoch ? null : found.withPendingFactors(pendingFactors);
    }
}
