package education.codeforlife.rpc.autoconfigure;

import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which addresses are those of this machine, where calls need no TLS. No name is looked up. */
final class Plaintext {

    private static final Pattern LOOPBACK = Pattern.compile(
            "(dns:/{0,3}|ipv4:|ipv6:)?(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]|\\[0:0:0:0:0:0:0:1])(:\\d+)?");

    private static final Pattern WITHOUT_NETWORK = Pattern.compile("(in-process|unix):.*");

    private Plaintext() {}

    static boolean isSafe(String target) {
        return isWithoutNetwork(target) || LOOPBACK.matcher(target).matches();
    }

    static boolean isWithoutNetwork(String target) {
        return WITHOUT_NETWORK.matcher(target).matches();
    }

    /** @param address that a server listens at; null for all */
    static boolean isSafe(@Nullable InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }
}
