package education.codeforlife.request.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses addresses in headers. Never asks a name server. */
final class IpAddress {

    /** More than the longest address with brackets and a port. */
    private static final int MAX_LENGTH = 64;

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final String V4 = OCTET + "(\\." + OCTET + "){3}";
    private static final String V6 = "[\\p{XDigit}:]*:[\\p{XDigit}:.]*";
    private static final Pattern ADDRESS =
            Pattern.compile("(?<v4>" + V4 + ")(:\\d+)?|(?<v6>" + V6 + ")|\\[(?<bracketed>" + V6 + ")](:\\d+)?");

    private IpAddress() {}

    /** @return null if the text is not an address but {@code unknown}, a name or an obfuscated identifier */
    static @Nullable InetAddress parse(String text) {
        var address = text.trim();
        if (address.length() > MAX_LENGTH) return null;
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) return null;
        for (var group : new String[] {"v4", "v6", "bracketed"}) {
            var literal = matcher.group(group);
            if (literal != null) return resolve(literal);
        }
        return null;
    }

    private static @Nullable InetAddress resolve(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
