package education.codeforlife.request.web;

import education.codeforlife.wire.ScalarType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request as the client sent it to the outermost proxy. */
final class ForwardedRequest extends StrippedRequest {

    private static final String HOST = "Host";
    private static final ScalarType<Integer> PORT = ScalarType.of(Integer.class);
    private static final Pattern AUTHORITY = Pattern.compile("(?<name>\\[[^]]*]|[^:]*)(:(?<port>\\d{1,5}))?");

    private final String address;
    private final String scheme;
    private final @Nullable String host;
    private final String serverName;
    private final int serverPort;

    ForwardedRequest(HttpServletRequest request, Client client) {
        super(request);
        address = client.address().getHostAddress();
        scheme = client.scheme().isEmpty() ? request.getScheme() : client.scheme();
        host = client.host().isEmpty() ? request.getHeader(HOST) : client.host();
        var text = host == null ? request.getServerName() : host;
        var authority = AUTHORITY.matcher(text);
        boolean matches = authority.matches();
        serverName = matches ? authority.group("name") : text; // for the host check to refuse
        serverPort = matches && authority.group("port") != null ? PORT.read(authority.group("port")) : defaultPort();
    }

    private int defaultPort() {
        return isSecure() ? 443 : 80;
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getRemoteHost() {
        return address;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public String getServerName() {
        return serverName;
    }

    @Override
    public int getServerPort() {
        return serverPort;
    }

    @Override
    public StringBuffer getRequestURL() {
        var url = new StringBuffer(scheme).append("://").append(serverName);
        if (serverPort != defaultPort()) url.append(':').append(serverPort);
        return url.append(getRequestURI());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HOST.equalsIgnoreCase(name) ? host : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HOST.equalsIgnoreCase(name) && host != null
                ? Collections.enumeration(List.of(host))
                : super.getHeaders(name);
    }
}
