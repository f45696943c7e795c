package education.codeforlife.fuzz.test;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was received.
 *
 * @param status 0 for an answer without a head, as HTTP 0.9 has it
 * @param headers by names in lower case
 */
record RawAnswer(int status, Map<String, String> headers, byte[] body) {

    /**
     * Reads one answer, after those that announce it.
     *
     * @param hasBody whether the answer to the method has a body
     */
    static RawAnswer read(InputStream in, boolean hasBody) throws IOException {
        while (true) {
            var line = line(in);
            if (!line.startsWith("HTTP/")) return headless(line, in);
            int status = Integer.parseInt(line.substring(9, 12));
            var headers = headers(in);
            if (status >= 200) return new RawAnswer(status, headers, hasBody ? body(status, headers, in) : new byte[0]);
        }
    }

    private static RawAnswer headless(String line, InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(line.getBytes(StandardCharsets.ISO_8859_1));
        body.write(in.readAllBytes());
        return new RawAnswer(0, Map.of(), body.toByteArray());
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1) throw new IOException("Malformed header in the answer: " + line);
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim(),
                    (one, other) -> one + ", " + other);
        }
        return headers;
    }

    private static byte[] body(int status, Map<String, String> headers, InputStream in) throws IOException {
        if (status == 204 || status == 304) return new byte[0];
        if ("chunked".equals(headers.get("transfer-encoding"))) return chunks(in);
        var length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length), in);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int length = chunk(in); length > 0; length = chunk(in)) {
            body.write(exactly(length, in));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("The answer ended within its body");
        return bytes;
    }

    /** Returns the text up to the end of the line, or of all. */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) throw new EOFException("The answer ended within its head");
        for (; next >= 0 && next != '\n'; next = in.read()) line.write(next);
        var text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean closes() {
        return headers.getOrDefault("connection", "").contains("close")
                || !headers.containsKey("content-length")
                        && !headers.containsKey("transfer-encoding")
                        && body.length > 0;
    }
}
