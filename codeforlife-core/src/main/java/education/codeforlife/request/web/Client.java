package education.codeforlife.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sender of a request to the outermost trusted proxy, as that proxy reports it.
 *
 * @param scheme {@code http}, {@code https}, or empty if the proxy did not report it
 * @param host with its port, if it has one; empty if the proxy did not report it
 */
record Client(InetAddress address, String scheme, String host) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * Walks the chain from the service outwards as long as each proxy is trusted. Addresses beyond the last trusted
     * proxy are ignored: the client may have forged them.
     *
     * @return null if the direct sender is not a trusted proxy
     */
    static @Nullable Client of(HttpServletRequest request, TrustedProxies proxies, ForwardedHeaders headers) {
        var address = IpAddress.parse(request.getRemoteAddr());
        if (address == null || !proxies.contains(address)) return null;
        var chain = headers.values(request, "for");
        int steps = 0;
        while (steps < chain.size() && proxies.contains(address)) {
            var next = IpAddress.parse(chain.get(chain.size() - 1 - steps));
            if (next == null) break;
            address = next;
            steps++;
        }
        int outermost = Math.max(steps, 1);
        var scheme = told(headers.values(request, "proto"), outermost).toLowerCase(Locale.ROOT);
        return new Client(
                address, SCHEMES.contains(scheme) ? scheme : "", told(headers.values(request, "host"), outermost));
    }

    /** Counted from the nearest proxy. One that replaces a header instead of adding to it leaves fewer values. */
    private static String told(List<String> values, int proxy) {
        return values.isEmpty() ? "" : values.get(Math.max(values.size() - proxy, 0));
    }
}
