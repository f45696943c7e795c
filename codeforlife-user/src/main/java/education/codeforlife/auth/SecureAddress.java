package education.codeforlife.auth;

import java.net.URI;
import java.util.Set;

/**
 * Where tokens and secrets may be sent to: https, except on this machine.
 *
 * @since 0.1.0
 */
public final class SecureAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SecureAddress() {}

    /** @throws IllegalArgumentException if others could listen in */
    public static void require(URI uri) {
        if (!isSecure(uri))
            throw new IllegalArgumentException("Insecure address " + uri + ": use https; only localhost may use http");
    }

    private static boolean isSecure(URI uri) {
        return uri.getHost() != null && ("https".equals(uri.getScheme()) || isLocal(uri));
    }

    private static boolean isLocal(URI uri) {
        return "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
    }
}
