package education.codeforlife.fuzz.test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request that mutations change. Its texts have a character for each byte that is sent. */
final class FuzzRequest {

    /** Identifies the request, so that effects in the service can be attributed to it. */
    static final String NUMBER = "X-Fuzz-Request";

    /** The behaviour of the client after it has sent the request. */
    enum Ending {
        /** It waits for the answer. */
        WAIT,
        /** It says that nothing more comes. */
        HALF_CLOSE,
        /** It closes the connection. */
        ABANDON
    }

    record Header(String name, String value) {}

    final long number;
    final ServedEndpoint endpoint;
    final String caller;
    final List<String> mutations = new ArrayList<>();

    String method;
    String path;
    final List<String> query = new ArrayList<>();
    String version = " HTTP/1.1";
    final List<Header> headers = new ArrayList<>();

    @Nullable
    Json json;

    @Nullable
    String body;

    Ending ending = Ending.WAIT;
    private boolean framed = true;
    private UnaryOperator<String> wire = UnaryOperator.identity();

    FuzzRequest(long number, ServedEndpoint endpoint, String caller, String path) {
        this.number = number;
        this.endpoint = endpoint;
        this.caller = caller;
        this.method = endpoint.method();
        this.path = path;
    }

    /** Sends the request alone on its connection: the server may not see where it ends. */
    void unframe() {
        framed = false;
        if (ending == Ending.WAIT) ending = Ending.HALF_CLOSE;
    }

    boolean isFramed() {
        return framed;
    }

    /** Changes the bytes as they are sent, if an earlier change left any. */
    void onWire(UnaryOperator<String> change) {
        unframe();
        var before = wire;
        wire = text -> {
            var left = before.apply(text);
            return left.isEmpty() ? left : change.apply(left);
        };
    }

    void header(String name, String value) {
        headers.add(new Header(name, value));
    }

    void replaceHeader(String name, String value) {
        headers.removeIf(header -> header.name.equalsIgnoreCase(name));
        header(name, value);
    }

    private boolean hasHeader(String name) {
        return headers.stream().anyMatch(header -> header.name.equalsIgnoreCase(name));
    }

    /** Returns the body's bytes as text, {@code null} if it does not have one. */
    @Nullable
    String content() {
        return body != null || json == null ? body : json.toString();
    }

    /** Returns the request as it is sent, with the names of secrets in braces instead of their values. */
    String text() {
        var head = new StringBuilder(method)
                .append(' ')
                .append(target())
                .append(version)
                .append("\r\n");
        headers.forEach(header ->
                head.append(header.name).append(": ").append(header.value).append("\r\n"));
        var content = content();
        if (content != null && !hasHeader("Content-Length") && !hasHeader("Transfer-Encoding")) {
            head.append("Content-Length: ").append(content.length()).append("\r\n");
        }
        return wire.apply(
                head.append("\r\n").append(content == null ? "" : content).toString());
    }

    private String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** Returns the text with a character for each byte of its UTF-8. */
    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return "request " + number + " to " + endpoint + " as " + caller + ", changed by " + mutations;
    }
}
