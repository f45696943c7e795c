package education.codeforlife.request;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Where a request comes from, to count by: the address; of IPv6 its first 64 bits, since everybody has as many addresses
 * as the others make.
 *
 * @since 0.1.0
 */
@Internal
public final class ClientNetwork {

    private static final int PREFIX_BYTES = 8;

    private ClientNetwork() {}

    /** As far as the trusted proxies tell. */
    public static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return address.contains(":") ? prefix(address) : address;
    }

    /** What has a colon is no name, so that no name server is asked. */
    private static String prefix(String literal) {
        try {
            var bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length > PREFIX_BYTES ? HexFormat.of().formatHex(bytes, 0, PREFIX_BYTES) : literal;
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
