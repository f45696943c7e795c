package education.codeforlife.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** One connection while the service keeps it, as cheap as HTTP can be: what it costs is not what is measured. */
final class Connection implements AutoCloseable {

    /** @param body text, empty if there is none */
    record Answer(int status, String body) {}

    private final int port;
    private Socket socket;
    private InputStream in;

    Connection(int port) {
        this.port = port;
        try {
            socket = open();
            in = buffered(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket open() throws IOException {
        var opened = new Socket("localhost", port);
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(60_000);
        return opened;
    }

    private static InputStream buffered(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private void reopen() throws IOException {
        socket.close();
        socket = open();
        in = buffered(socket);
    }

    static byte[] request(String method, String path, String body) {
        return request(method, path, body, Map.of());
    }

    static byte[] request(String method, String path, String body, Map<String, String> headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var content =
                body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n";
        var more = new StringBuilder();
        headers.forEach(
                (name, value) -> more.append(name).append(": ").append(value).append("\r\n"));
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n" + content + more + "\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a request that has to succeed. */
    void send(byte[] request) {
        var answer = exchange(request);
        if (answer.status() >= 300) throw new IllegalStateException("Answered " + answer);
    }

    Answer exchange(byte[] request) {
        try {
            socket.getOutputStream().write(request);
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean closed = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            if (lower.startsWith("transfer-encoding: chunked")) chunked = true;
            if (lower.equals("connection: close")) closed = true;
        }
        var answer = new Answer(status, chunked ? chunks() : text(length));
        if (closed) reopen();
        return answer;
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (int length = chunk(); length > 0; length = chunk()) {
            body.append(text(length));
            line();
        }
        line();
        return body.toString();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    /** Latin-1, so that it does not matter where chunks are cut; only ever compared with other answers. */
    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("The service closed the connection after: " + line);
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
