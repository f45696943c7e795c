package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that sends its next request on the same connection after one whose body was not read. */
@WireTest
class KeptConnectionTests {

    private static final String LENGTH = "Content-Length: 2\r\n\r\n{}";
    private static final String CHUNKS = "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";

    private final int port;

    KeptConnectionTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({"POST, /nope/, 404", "PATCH, /vault/1/, 403", "POST, /session/logout/, 403", "PUT, /fruits/, 405"})
    @Timeout(20)
    void refusedRequestLeavesTheConnectionToTheNext(String method, String path, int status) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            for (var body : new String[] {LENGTH, CHUNKS, LENGTH}) {
                assertThat(send(socket, method + " " + path, body)).isEqualTo(status);
            }
            assertThat(send(socket, "GET /livez", "\r\n")).isEqualTo(200);
        }
    }

    private static int send(Socket socket, String request, String rest) throws IOException {
        var text = request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + rest;
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return Answer.read(socket.getInputStream()).status();
    }
}
