package education.codeforlife.request.web;

import education.codeforlife.api.Internal;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * The proxies whose word about a request is taken, by their networks: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or
 * single addresses.
 *
 * @since 0.1.0
 */
@Internal
public final class TrustedProxies {

    /** A network of one address family. The family is checked first, because a matcher compares only bytes. */
    private record Network(Class<? extends InetAddress> family, InetAddressMatcher matcher) {

        static Network of(String cidr) {
            var address = IpAddress.parse(cidr.split("/", 2)[0]);
            if (address == null) {
                throw new IllegalArgumentException("Invalid network \"" + cidr
                        + "\" in codeforlife.service.trusted-proxies: use an address or 10.0.0.0/8");
            }
            return new Network(address.getClass(), InetAddressMatchers.fromIpAddress(cidr));
        }

        boolean contains(InetAddress address) {
            return family.isInstance(address) && matcher.matches(address);
        }
    }

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /** @throws IllegalArgumentException for other texts than addresses and networks */
    public static TrustedProxies of(Collection<String> networks) {
        return new TrustedProxies(networks.stream().map(Network::of).toList());
    }

    boolean isEmpty() {
        return networks.isEmpty();
    }

    boolean contains(@Nullable InetAddress address) {
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }
}
