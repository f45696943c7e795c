package education.codeforlife.fuzz.test;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends bytes to a service. The connection is used again while both sides know where requests end. */
final class RawConnection implements AutoCloseable {

    private final int port;
    private final int timeoutMillis;
    private @Nullable Socket open;
    private InputStream in = InputStream.nullInputStream();

    RawConnection(int port, int timeoutMillis) {
        this.port = port;
        this.timeoutMillis = timeoutMillis;
    }

    /**
     * Sends a request and waits for what is answered.
     *
     * @return more than one answer if the bytes are more than one request; none if the server closed the connection
     */
    List<RawAnswer> send(FuzzRequest request, byte[] bytes) throws IOException {
        return request.isFramed() ? List.of(exchange(request, bytes)) : exchangeAlone(request, bytes);
    }

    private RawAnswer exchange(FuzzRequest request, byte[] bytes) throws IOException {
        boolean used = open != null;
        try {
            return exchangeOnce(request, bytes);
        } catch (SocketException | EOFException e) {
            close();
            if (!used) throw e;
            return exchangeOnce(request, bytes); // the server may close a connection between two requests
        }
    }

    private RawAnswer exchangeOnce(FuzzRequest request, byte[] bytes) throws IOException {
        var socket = open == null ? connect() : open;
        if (open == null) {
            open = socket;
            in = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write(bytes);
        var answer = RawAnswer.read(in, hasBody(request));
        if (answer.closes()) close();
        return answer;
    }

    private static boolean hasBody(FuzzRequest request) {
        return !request.method.equals("HEAD");
    }

    private List<RawAnswer> exchangeAlone(FuzzRequest request, byte[] bytes) throws IOException {
        try (var socket = connect()) {
            write(socket, bytes);
            if (request.ending == FuzzRequest.Ending.ABANDON) return List.of();
            if (!socket.isClosed()) socket.shutdownOutput();
            return answers(request, readAll(socket));
        } catch (SocketException e) {
            return List.of(); // the server closed the connection while it was sent more
        }
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException e) {
            // The server may have answered before it was sent everything.
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            var from = socket.getInputStream();
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) bytes.write(buffer, 0, n);
        } catch (SocketException e) {
            // What arrived before the server closed the connection counts.
        }
        return bytes.toByteArray();
    }

    private static List<RawAnswer> answers(FuzzRequest request, byte[] bytes) throws IOException {
        var answers = new ArrayList<RawAnswer>();
        var received = new ByteArrayInputStream(bytes);
        while (received.available() > 0) answers.add(RawAnswer.read(received, hasBody(request)));
        return answers;
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(timeoutMillis);
        socket.setTcpNoDelay(true);
        socket.setSoLinger(true, 0); // a million connections leave none behind
        return socket;
    }

    @Override
    public void close() throws IOException {
        if (open != null) open.close();
        open = null;
    }
}
