package education.codeforlife.auth.jose;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.SecureAddress;
import java.net.URI;
import java.time.Duration;

/**
 * The address of an issuer's published keys, and how often they are loaded.
 *
 * @param uri of the JSON Web Key Set; https, except on this machine
 * @param lifetime after which keys are loaded again, longer than {@code refetchInterval}
 * @param refetchInterval within which an unknown key id loads the keys again once at most
 * @param outage how long keys are used at most after they were last loaded, when their issuer is down; at least
 *     {@code lifetime}
 * @param connectTimeout positive
 * @param readTimeout positive
 * @since 0.1.0
 */
@Internal
public record KeySettings(
        URI uri,
        Duration lifetime,
        Duration refetchInterval,
        Duration outage,
        Duration connectTimeout,
        Duration readTimeout) {

    /** @throws IllegalArgumentException when a parameter is not as described */
    public KeySettings {
        SecureAddress.require(uri);
        require(
                isPositive(refetchInterval),
                "Invalid keys.refetch-interval " + refetchInterval + ": it must be positive");
        require(
                lifetime.compareTo(refetchInterval) > 0,
                "Invalid keys.lifetime " + lifetime + ": it must be longer than keys.refetch-interval");
        require(
                outage.compareTo(lifetime) >= 0,
                "Invalid keys.outage " + outage + ": it must not be shorter than keys.lifetime");
        require(
                isPositive(connectTimeout) && isPositive(readTimeout),
                "Invalid keys.connect-timeout " + connectTimeout + " or keys.read-timeout " + readTimeout
                        + ": they must be positive");
    }

    private static boolean isPositive(Duration duration) {
        return duration.toMillis() > 0;
    }

    private static void require(boolean condition, String problem) {
        if (!condition) throw new IllegalArgumentException(problem);
    }
}
