package education.codeforlife.request.web;

import education.codeforlife.api.Internal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The host names that a service answers to: {@code account.example.org}, {@code .example.org} for that name and all
 * below it, an address, or {@code *} for any. Case, ports and a dot at the end do not matter.
 *
 * @since 0.1.0
 */
@Internal
public final class AllowedHosts {

    private static final String ANY = "*";
    private static final Pattern PATTERN = Pattern.compile("\\*|\\.?[\\w-]+(\\.[\\w-]+)*|\\[?[\\p{XDigit}:.]+]?");

    private final List<String> patterns;

    private AllowedHosts(List<String> patterns) {
        this.patterns = patterns;
    }

    /** @throws IllegalArgumentException for other texts than hosts, such as a URL or a host with a port */
    public static AllowedHosts of(Collection<String> patterns) {
        return new AllowedHosts(patterns.stream().map(AllowedHosts::checked).toList());
    }

    private static String checked(String pattern) {
        if (PATTERN.matcher(pattern).matches()) return normal(pattern);
        throw new IllegalArgumentException(
                "Invalid host name \"" + pattern + "\" in codeforlife.service.hosts: leave out scheme, port and path");
    }

    /** @param host without its port */
    public boolean contains(String host) {
        var name = normal(host);
        return patterns.stream().anyMatch(pattern -> matches(pattern, name));
    }

    private static boolean matches(String pattern, String name) {
        if (pattern.equals(ANY) || pattern.equals(name)) return true;
        return pattern.startsWith(".") && (name.endsWith(pattern) || name.equals(pattern.substring(1)));
    }

    private static String normal(String host) {
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean bracketed = name.startsWith("[") && name.endsWith("]");
        return (bracketed ? name.substring(1, name.length() - 1) : name).toLowerCase(Locale.ROOT);
    }
}
