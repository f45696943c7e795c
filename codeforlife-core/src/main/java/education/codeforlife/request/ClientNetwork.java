package education.codeforlife.request;

import static java.util.stream.Collectors.joining;

import education.codeforlife.api.Internal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The networks that a request comes from, to count requests by. An address of IPv4 is one network. An address of IPv6 is
 * in three, since a subscriber has at least 2<sup>64</sup> addresses and a provider gives away networks as large as /48.
 *
 * @param prefixes the networks, the narrowest first
 * @since 0.1.0
 */
@Internal
public record ClientNetwork(List<String> prefixes) {

    /** The lengths of 64, 56 and 48 bits. */
    private static final int[] PREFIX_BYTES = {8, 7, 6};

    private static final int IPV4_BYTES = 4;
    private static final byte[] NAT64 = HexFormat.of().parseHex("0064ff9b0000000000000000");
    private static final byte[] SIX_TO_FOUR = HexFormat.of().parseHex("2002");

    public ClientNetwork {
        prefixes = List.copyOf(prefixes);
    }

    /** Returns the networks of the client that the trusted proxies name. */
    public static ClientNetwork of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return new ClientNetwork(address.contains(":") ? prefixes(address) : List.of(address));
    }

    /** A text with a colon is not a name, so that a name server is not asked. */
    private static List<String> prefixes(String literal) {
        try {
            return prefixes(InetAddress.getByName(withoutZone(literal)).getAddress());
        } catch (UnknownHostException e) {
            return List.of(literal);
        }
    }

    private static String withoutZone(String literal) {
        var zone = literal.indexOf('%');
        return zone < 0 ? literal : literal.substring(0, zone);
    }

    private static List<String> prefixes(byte[] address) {
        if (address.length == IPV4_BYTES) return List.of(ipv4(address, 0)); // ::ffff:a.b.c.d, too
        if (startsWith(address, NAT64)) return List.of(ipv4(address, NAT64.length));
        if (startsWith(address, SIX_TO_FOUR)) return List.of(ipv4(address, SIX_TO_FOUR.length));
        return Arrays.stream(PREFIX_BYTES)
                .mapToObj(length -> HexFormat.of().formatHex(address, 0, length))
                .toList();
    }

    private static boolean startsWith(byte[] address, byte[] prefix) {
        return Arrays.equals(address, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static String ipv4(byte[] address, int offset) {
        return IntStream.range(offset, offset + IPV4_BYTES)
                .mapToObj(i -> Integer.toString(address[i] & 0xff))
                .collect(joining("."));
    }
}
