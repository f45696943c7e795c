package education.codeforlife.mail.dotdigital;

import education.codeforlife.api.Internal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Dotdigital.
 *
 * @param url the address of the API, which the paths follow
 * @param auth the value of the header {@code authorization}
 * @param connectTimeout how long connecting may take
 * @param timeout how long an answer may take
 * @since 0.1.0
 */
@Internal
public record DotdigitalSettings(URI url, String auth, Duration connectTimeout, Duration timeout) {

    private static final String PREFIX = "codeforlife.mail.dotdigital.";
    private static final Pattern REGION = Pattern.compile("r[0-9]{1,3}");

    /** @throws IllegalArgumentException naming the property that is not as described */
    public DotdigitalSettings {
        if (auth.isBlank() || auth.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "Invalid " + PREFIX + "auth: set it to the value of the authorization header, in one line");
        }
        if (!isSafe(url)) {
            throw new IllegalArgumentException(
                    "Invalid " + PREFIX + "url " + url + ": use https, or http to this machine only, without a query");
        }
        requirePositive("connect-timeout", connectTimeout);
        requirePositive("timeout", timeout);
    }

    /**
     * Returns the settings of an account.
     *
     * @param region where the account is, such as {@code r1}
     * @param url replaces the address of the region
     */
    public static DotdigitalSettings of(
            String region, @Nullable URI url, String auth, Duration connectTimeout, Duration timeout) {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException(
                    "Invalid " + PREFIX + "region " + region + ": use that of your account, such as r1");
        }
        var address = url == null ? URI.create("https://" + region + "-api.dotdigital.com") : url;
        return new DotdigitalSettings(address, auth, connectTimeout, timeout);
    }

    /** The header is a secret. */
    private static boolean isSafe(URI url) {
        if (url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) return false;
        return "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && isLoopback(url.getHost()));
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost") || InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("Invalid " + PREFIX + name + " " + duration + ": it must be positive");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "DotdigitalSettings[url=" + url + ", auth=***, timeout=" + timeout + "]";
    }
}
