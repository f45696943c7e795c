package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests whose bodies do not end: each answer shows that the server did not wait for the rest. */
@WireTest
class UnreadBodyTests {

    private static final String ANONYMOUS = "";
    private static final String TEACHER = WireApplication.USER + ": teacher\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
    private static final String LONG = "Content-Length: 269484032\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=X\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";

    /** The start of a chunk, which is the start of a body of declared length just as well. */
    private static final String START = "10000000\r\na=1&b=2";

    private static final byte[] PIECE = "&a=1".repeat(1 << 14).getBytes(StandardCharsets.US_ASCII);
    private static final long WHOLE = 257L << 20;
    private static final long BUFFERS = 32L << 20;

    private final Seed seed;
    private final RawClient client;

    UnreadBodyTests(@Autowired JdbcClient database, @LocalServerPort int port) {
        this.seed = new Seed(database);
        this.client = new RawClient(port);
    }

    @BeforeEach
    void seed() {
        seed.baseline();
    }

    static Stream<String> everyMethodOnEveryPath() {
        var paths = List.of(
                "/fruits/",
                "/fruits/2/",
                "/fruits/bulk/",
                "/vault/1/",
                "/nope/",
                "/",
                "/error",
                "/session/login-with-email/",
                "/session/logout/",
                "/sessions/",
                "/csrf/cookie/",
                "/health-check/",
                "/livez",
                "/actuator/env",
                "/actuator/loggers/ROOT");
        return Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "REPORT")
                .flatMap(method -> paths.stream().map(path -> method + " " + path));
    }

    @ParameterizedTest
    @MethodSource("everyMethodOnEveryPath")
    void formThatDoesNotEndIsAnswered(String request) {
        for (var caller : List.of(ANONYMOUS, TEACHER)) {
            for (var type : List.of(FORM, MULTIPART)) {
                for (var framing : List.of(CHUNKED, LONG)) {
                    assertThat(begin(request, caller + type + framing).status()).isIn(200, 204, 403, 404, 405, 415);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST /nope/, 404",
        "PATCH /nope/, 404",
        "PATCH /vault/1/, 403",
        "PUT /vault/999/, 403",
        "PUT /fruits/1/, 405",
        "POST /session/login-with-email/, 403",
        "POST /session/logout/, 403",
        "DELETE /sessions/, 403",
        "POST /csrf/cookie/, 405",
        "POST /health-check/, 405",
        "POST /actuator/loggers/ROOT, 404",
        "GET /fruits/, 200",
        "GET /csrf/cookie/, 200"
    })
    void jsonIsNotReadWhereItIsNotWanted(String request, int status) {
        assertThat(begin(request, JSON + CHUNKED).status()).isEqualTo(status);
        assertThat(begin(request, JSON + LONG).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH /vault/1/, false, 403",
        "PUT /vault/1/, true, 405",
        "PATCH /vault/999/, true, 404",
        "PATCH /vault/1/, true, 415",
        "POST /fruits/, false, 415",
        "POST /fruits/bulk/, false, 415",
        "PATCH /fruits/bulk/, false, 415",
        "DELETE /fruits/bulk/, false, 415"
    })
    void refusalsOfUnreadFormsKeepTheirOrder(String request, boolean loggedIn, int status) {
        for (var type : List.of(FORM, MULTIPART, "", "Content-Type: text/plain\r\n")) {
            for (var framing : List.of(CHUNKED, LONG)) {
                var answer = begin(request, (loggedIn ? TEACHER : ANONYMOUS) + type + framing);
                assertThat(answer.status()).as(type).isEqualTo(status);
            }
        }
    }

    @Test
    void formOfALoginIsRefusedUnread() {
        var token = "a".repeat(32);
        var proof = "Cookie: service_csrftoken=" + token + "\r\nX-CSRFToken: " + token + "\r\n";

        assertThat(begin("POST /session/login-with-email/", proof + FORM + CHUNKED)
                        .status())
                .isEqualTo(415);
        assertThat(begin("POST /session/login-with-email/", proof + MULTIPART + LONG)
                        .status())
                .isEqualTo(415);
        assertThat(begin("POST /session/login-with-email/", proof + JSON + LONG).status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /fruits/", "PATCH /fruits/bulk/", "DELETE /fruits/bulk/", "POST /notes/"})
    void bodyThatDeclaresToBeTooLongIsRefusedUnread(String request) {
        assertThat(begin(request, JSON + LONG).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATCH /fruits/",
                "PATCH /fruits/1/",
                "PATCH /nope/",
                "POST /nope/",
                "POST /session/login-with-email/",
                "PUT /actuator/env"
            })
    void endlessFormIsNotAccepted(String request) {
        assertThat(client.pour(head(request, FORM + CHUNKED) + START, PIECE, WHOLE))
                .isLessThan(BUFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /fruits/", "PATCH /fruits/1/", "POST /notes/"})
    void endlessJsonIsReadUpToTheBound(String request) {
        assertThat(client.pour(head(request, JSON + CHUNKED) + "10000000\r\n\"", PIECE, WHOLE))
                .isLessThan(BUFFERS);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH /vault/1/, 403",
        "POST /nope/, 404",
        "PUT /fruits/1/, 405",
        "POST /session/login-with-email/, 403",
        "GET /fruits/, 200"
    })
    void bodyThatIsNotReadIsNotAskedFor(String request, int status) {
        var answer = client.begin(head(request, "Expect: 100-continue\r\n" + JSON + "Content-Length: 2\r\n"));
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void bodyThatIsReadIsAskedFor() {
        var answer = client.begin(head("POST /fruits/", "Expect: 100-continue\r\n" + JSON + "Content-Length: 2\r\n"));
        assertThat(answer.status()).isEqualTo(100);
    }

    private Answer begin(String request, String headers) {
        return client.begin(head(request, headers) + START);
    }

    private static String head(String request, String headers) {
        return request + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }
}
