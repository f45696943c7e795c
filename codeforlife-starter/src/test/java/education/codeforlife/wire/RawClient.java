package education.codeforlife.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends what no HTTP client would let through. */
public final class RawClient {

    private static final int TRICKLE_MILLIS = 100;
    private static final int TIMEOUT_MILLIS = 30_000;

    /** Shorter than a server waits for the rest of a request. */
    private static final int UNFINISHED_TIMEOUT_MILLIS = 8_000;

    private final int port;

    public RawClient(int port) {
        this.port = port;
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), new byte[0]);
    }

    Answer json(String method, String path, String body) {
        return json(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer json(String method, String path, byte[] body) {
        return send(method, path, Map.of("Content-Type", "application/json"), body);
    }

    /** A well-formed request, as long as its parts are. */
    Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0 || headers.containsKey("Content-Type")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return exchange(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    /** Sends the text in Latin-1, as it is. */
    public Answer send(String request) {
        return exchange(request.getBytes(StandardCharsets.ISO_8859_1), new byte[0]);
    }

    /** Sends the text, and then says that there is no more. */
    Answer cut(String request) {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return Answer.parse(readAll(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the beginning of a request and waits for the answer to it, while the request has not ended. */
    public Answer begin(String request) {
        try (var socket = connect()) {
            socket.setSoTimeout(UNFINISHED_TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return Answer.read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends the beginning of a request and then pieces of an endless body, until the server closes the connection.
     *
     * @return the number of bytes that the server and the network accepted
     */
    long pour(String request, byte[] piece, long limit) {
        long accepted = 0;
        try (var socket = connect()) {
            var out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            for (; accepted < limit; accepted += piece.length) out.write(piece);
            return accepted;
        } catch (SocketException e) {
            return accepted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends the beginning of a request and then a byte every tenth of a second, until the server closes the connection.
     *
     * @return the number of bytes that were sent after the beginning
     */
    int trickle(byte[] head) throws IOException {
        try (var socket = connect()) {
            socket.setSoTimeout(TRICKLE_MILLIS);
            socket.getOutputStream().write(head);
            int sent = 0;
            while (!isClosed(socket)) {
                socket.getOutputStream().write('x');
                sent++;
            }
            return sent;
        } catch (SocketException e) {
            return 0;
        }
    }

    /** Waits for the time between two bytes. */
    private static boolean isClosed(Socket socket) throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private Answer exchange(byte[] head, byte[] body) {
        try (var socket = connect()) {
            write(socket.getOutputStream(), head, body);
            return Answer.parse(readAll(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    /** A server may well have answered and closed before it was sent everything. */
    private static void write(OutputStream out, byte[] head, byte[] body) throws IOException {
        try {
            out.write(head);
            out.write(body);
            out.flush();
        } catch (SocketException e) {
            if (body.length == 0) throw e;
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) bytes.write(buffer, 0, n);
        } catch (SocketException e) {
            if (bytes.size() == 0) throw e;
        }
        return bytes.toByteArray();
    }
}
