package education.codeforlife.auth.google;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.SecureAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * The service's registration with Google, and Google's addresses.
 *
 * @param clientId given by Google
 * @param clientSecret given by Google
 * @param redirectUris the front end's addresses that users return to, as registered with Google; at least one
 * @param issuer the issuer of ID tokens
 * @param tokenUri the token endpoint; https, except on this machine
 * @param clockSkew the largest accepted difference between Google's clock and ours
 * @param connectTimeout positive
 * @param readTimeout positive
 * @since 0.1.0
 */
@Internal
public record GoogleSettings(
        String clientId,
        String clientSecret,
        Set<String> redirectUris,
        URI issuer,
        URI tokenUri,
        Duration clockSkew,
        Duration connectTimeout,
        Duration readTimeout) {

    /** @throws IllegalArgumentException when a parameter is not as described */
    public GoogleSettings {
        redirectUris = Set.copyOf(redirectUris);
        require(!clientId.isBlank(), "Missing codeforlife.auth.google.client-id, which Google issues");
        require(!clientSecret.isBlank(), "Missing codeforlife.auth.google.client-secret, which Google issues");
        require(!redirectUris.isEmpty(), "Missing codeforlife.auth.google.redirect-uris: name at least one");
        SecureAddress.require(tokenUri);
        require(
                isPositive(connectTimeout) && isPositive(readTimeout),
                "Invalid codeforlife.auth.google.connect-timeout " + connectTimeout + " or read-timeout " + readTimeout
                        + ": they must be positive");
        require(
                !clockSkew.isNegative(),
                "Invalid codeforlife.auth.google.clock-skew " + clockSkew + ": it must not be negative");
    }

    private static boolean isPositive(Duration duration) {
        return duration.toMillis() > 0;
    }

    private static void require(boolean condition, String problem) {
        if (!condition) throw new IllegalArgumentException(problem);
    }

    /** Omits the secret, for logs. */
    @Override
    public String toString() {
        return "GoogleSettings[clientId=" + clientId + ", redirectUris=" + redirectUris + "]";
    }
}
