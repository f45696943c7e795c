package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import java.net.URI;
import java.util.Set;

/**
 * The rule for addresses that tokens and secrets are sent to: https, except on this machine.
 *
 * @since 0.1.0
 */
@Internal
public final class SecureAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SecureAddress() {}

    /**
     * Requires an address that is encrypted or local.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static void require(URI uri) {
        if (!isSecure(uri)) {
            throw new IllegalArgumentException("Use https for the address " + uri + "; only localhost may use http");
        }
    }

    private static boolean isSecure(URI uri) {
        return uri.getHost() != null && ("https".equals(uri.getScheme()) || isLocal(uri));
    }

    private static boolean isLocal(URI uri) {
        return "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
    }
}
