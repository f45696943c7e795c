package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.session.test.Browser;
import education.codeforlife.wire.RawClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms that do not end, sent by a browser with a session. */
class SessionBodyIntegrationTests extends SessionTest {

    private static final String START = "10000000\r\na=1&csrfmiddlewaretoken=";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "PUT, /school/, 200",
        "POST, /school/, 405",
        "PATCH, /staff-room/, 405",
        "GET, /principal/, 200",
        "DELETE, /sessions/unknown/, 404",
        "PATCH, /nope/, 404",
        "POST, /actuator/env, 404",
        "PUT, /csrf/cookie/, 405",
        "POST, /session/logout/, 200"
    })
    void formOfASessionIsNotRead(String method, String path, int status) {
        var browser = loggedIn(1);

        assertThat(begin(browser, method, path, "Transfer-Encoding: chunked")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"PUT, /school/", "POST, /session/logout/", "PATCH, /nope/", "DELETE, /sessions/"})
    void formWithoutProofIsRefusedUnread(String method, String path) {
        var browser = browser()
                .setCookie("session_key", loggedIn(1).cookie("session_key").orElseThrow());

        assertThat(begin(browser, method, path, "Content-Length: 269484032")).isEqualTo(403);
    }

    private int begin(Browser browser, String method, String path, String framing) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        browser.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Type: application/x-www-form-urlencoded\r\n")
                .append(framing)
                .append("\r\n\r\n");
        return new RawClient(port).begin(head + START).status();
    }
}
