package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that sends a body of bounded length very slowly, to a handler that does not want it. */
@WireTest
class TricklingClientTests {

    private final RawClient client;

    TricklingClientTests(@LocalServerPort int port) {
        this.client = new RawClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /nope/", "PATCH /vault/1/", "POST /session/logout/"})
    @Timeout(20)
    void clientOfABodyThatIsNotReadIsDisconnected(String request) throws Exception {
        var head = request + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n";

        assertThat(client.trickle(head.getBytes(StandardCharsets.US_ASCII))).isLessThan(100);
    }
}
