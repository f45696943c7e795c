package education.codeforlife.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a server sent until it closed the connection. */
public record Answer(int status, Map<String, String> headers, String body) {

    static Answer parse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) throw new IllegalStateException("No HTTP answer: " + text);
        var lines = text.substring(0, end).split("\r\n");
        var headers = headers(lines);
        var body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        if (body.length > 0 && "chunked".equals(headers.get("transfer-encoding"))) body = unchunked(body);
        return new Answer(
                Integer.parseInt(lines[0].substring(9, 12)), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** Reads one answer of a connection that stays open; its body as far as its length is declared. */
    static Answer read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) throw new EOFException("No HTTP answer: " + bytes);
            bytes.write(next);
        }
        var length = parse(bytes.toByteArray()).header("content-length");
        if (length != null) bytes.write(in.readNBytes(Integer.parseInt(length)));
        return parse(bytes.toByteArray());
    }

    private static Map<String, String> headers(String[] lines) {
        var headers = new TreeMap<String, String>();
        for (var line : Arrays.asList(lines).subList(1, lines.length)) {
            var parts = line.split(":", 2);
            headers.merge(parts[0].toLowerCase(Locale.ROOT), parts[1].trim(), (one, other) -> one + ", " + other);
        }
        return headers;
    }

    private static byte[] unchunked(byte[] bytes) {
        var whole = new ByteArrayOutputStream();
        for (int from = 0; ; ) {
            int line = from;
            while (bytes[line] != '\r') line++;
            int length = Integer.parseInt(new String(bytes, from, line - from, StandardCharsets.US_ASCII), 16);
            if (length == 0) return whole.toByteArray();
            whole.write(bytes, line + 2, length);
            from = line + 2 + length + 2;
        }
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
