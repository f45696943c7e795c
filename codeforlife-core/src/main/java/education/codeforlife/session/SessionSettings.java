package education.codeforlife.session;

import education.codeforlife.api.Internal;
import java.time.Duration;

/**
 * The lifetime of sessions, and the number of sessions of a user.
 *
 * @param inactivity time without a request after which a session ends
 * @param lifetime time after the login when a session ends, however active
 * @param writeInterval how exactly requests are remembered: a session may end by so much too early
 * @param maxPerUser sessions of one user; a new one ends the one unused for longest; those with a pending factor count
 * separately
 * @since 0.1.0
 */
@Internal
public record SessionSettings(Duration inactivity, Duration lifetime, Duration writeInterval, int maxPerUser) {

    public SessionSettings {
        require(
                inactivity.compareTo(writeInterval) > 0,
                "Invalid codeforlife.session.inactivity " + inactivity + ": it must be longer than write-interval");
        require(
                lifetime.compareTo(inactivity) >= 0,
                "Invalid codeforlife.session.lifetime " + lifetime + ": it must not be shorter than inactivity");
        require(
                !writeInterval.isNegative(),
                "Invalid codeforlife.session.write-interval " + writeInterval + ": it must not be negative");
        require(maxPerUser > 0, "Invalid codeforlife.session.max-per-user " + maxPerUser + ": it must be positive");
    }

    private static void require(boolean holds, String message) {
        if (!holds) throw new IllegalArgumentException(message);
    }
}
