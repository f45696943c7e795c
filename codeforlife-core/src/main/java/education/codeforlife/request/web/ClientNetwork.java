package education.codeforlife.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.util.HexFormat;

/**
 * Where a request comes from, to count by: the address, of IPv6 its first 64 bits, since everybody has as many addresses
 * as there are in them.
 *
 * @since 0.1.0
 */
public final class ClientNetwork {

    private static final int PREFIX_BYTES = 8;

    private ClientNetwork() {}

    /** As far as the {@link TrustedProxies} tell. */
    public static String of(HttpServletRequest request) {
        var address = IpAddress.parse(request.getRemoteAddr());
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, PREFIX_BYTES) + "::"
                : request.getRemoteAddr();
    }
}
