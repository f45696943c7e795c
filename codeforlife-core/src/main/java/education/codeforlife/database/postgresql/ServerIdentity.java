package education.codeforlife.database.postgresql;

import education.codeforlife.api.Internal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Checks whether a connection to PostgreSQL proves the identity of the server: the server's certificate is verified, or
 * the server is on this machine. Only then are the data safe from a reader or a writer on the network between.
 *
 * @since 0.1.0
 */
@Internal
public final class ServerIdentity {

    private ServerIdentity() {}

    /**
     * @param url as given to the driver; one that is not its own proves nothing
     * @param properties given beside the URL, which wins
     */
    public static boolean isProven(String url, Map<String, String> properties) {
        var defaults = new Properties();
        defaults.putAll(properties);
        var connection = Driver.parseURL(url, defaults);
        return connection != null && (isHere(connection) || isVerified(connection));
    }

    /** Another socket factory may connect to any machine. */
    private static boolean isHere(Properties connection) {
        return PGProperty.SOCKET_FACTORY.getOrDefault(connection) == null
                && Arrays.stream(String.valueOf(PGProperty.PG_HOST.getOrDefault(connection))
                                .split(","))
                        .allMatch(ServerIdentity::isLoopback);
    }

    /** By its text: what a name leads to may change. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** A certificate for any name is good enough only of an authority of one's own. */
    private static boolean isVerified(Properties connection) {
        var factory = PGProperty.SSL_FACTORY.getOrDefault(connection);
        if (factory != null && factory.contains("NonValidating")) return false;
        return switch (Objects.requireNonNullElse(PGProperty.SSL_MODE.getOrDefault(connection), "")) {
            case "verify-full" -> true;
            case "verify-ca" -> PGProperty.SSL_ROOT_CERT.getOrDefault(connection) != null;
            default -> false;
        };
    }
}
