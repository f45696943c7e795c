package education.codeforlife.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JacksonException;

/** Faults that only a client can have made, at paths of view sets, logins and operators, and at unknown paths. */
@WireTest
@ExtendWith(OutputCaptureExtension.class)
class ClientFaultTests {

    /** One path of each layer that answers; all others are left to the fuzz tests. */
    private static final List<String> PATHS =
            List.of("/fruits/1/", "/session/login-with-email/", "/csrf/cookie/", "/livez", "/nope/");

    /** What may be answered for a method or a version that is not implemented. */
    private static final Set<Integer> PROTOCOL = Set.of(501, 505);

    private static final String END = "\r\n\r\n";

    private final RawClient client;

    ClientFaultTests(@LocalServerPort int port) {
        this.client = new RawClient(port);
    }

    static Stream<String> queries() {
        return Stream.of("a=%zz", "%00=1", "a=%C3%28", "%=1", "a=%u0031", "a=%", "a=1;b", "=&=&", "a=\u0099", "a={|}")
                .map(query -> "GET PATH?" + query + " HTTP/1.1\r\nHost: localhost\r\n");
    }

    static Stream<String> contentTypes() {
        return Stream.of(
                        "*/*",
                        "\u0099",
                        "application/*",
                        "x",
                        "",
                        ";",
                        "a/b/c",
                        "application/json; charset=%%%",
                        "application/json; charset=\u0099",
                        "application/json; charset=utf-99",
                        "multipart/form-data",
                        "*/*; charset=utf-8",
                        "multipart/form-data; boundary=",
                        "multipart/form-data; boundary=\u0099",
                        "application/x-www-form-urlencoded",
                        "application/x-www-form-urlencoded; charset=nonsense",
                        "application/x-www-form-urlencoded; charset=\u0099",
                        "multipart/*; boundary=x")
                .flatMap(type -> Stream.of(
                                "", "Origin: https://elsewhere.example\r\n", "Accept: x\r\n", "X-CSRFToken: a\r\n")
                        .map(more -> "POST PATH HTTP/1.1\r\nHost: localhost\r\n" + more
                                + "Content-Length: 5\r\nContent-Type: " + type + "\r\n\r\na=%zz"));
    }

    static Stream<String> headers() {
        return Stream.of(
                        "Cookie: =",
                        "Cookie: ;;;",
                        "Cookie: session_key",
                        "Cookie: a=\"",
                        "Cookie: \u0099=1",
                        "Cookie: session_key=\u0099; session_metadata=%zz",
                        "Cookie: $Version=1; $Path=/",
                        "Cookie: a=b\u0001",
                        "Cookie: session_key=a b,c=\"d\\\"",
                        "Accept: \u0099",
                        "Accept: */json",
                        "Accept: a/b/c",
                        "Accept: application/json;q=9",
                        "Accept: application/json;charset=%%%",
                        "Accept-Language: \u0099",
                        "Accept-Language: *;q=x",
                        "Accept-Language: xx_yy_zz-1-",
                        "Accept-Charset: nonsense",
                        "Accept-Charset: \u0099",
                        "Accept-Encoding: \u0099",
                        "If-Modified-Since: nonsense",
                        "If-Unmodified-Since: -1",
                        "If-None-Match: \"",
                        "If-Match: W/",
                        "Range: bytes=5-1",
                        "Range: \u0099",
                        "Range: bytes=-" + "9".repeat(40),
                        "If-Range: \u0099",
                        "Expect: nonsense",
                        "Expect: 200-ok",
                        "Content-Length: -1",
                        "Content-Length: 1\r\nContent-Length: 2",
                        "Content-Length: 1, 2",
                        "Content-Length: +1",
                        "Content-Length: " + "9".repeat(30),
                        "Content-Length: 0x1",
                        "Transfer-Encoding: nonsense",
                        "Transfer-Encoding: gzip",
                        "Transfer-Encoding: gzip, chunked",
                        "Transfer-Encoding: chunked, chunked",
                        "Transfer-Encoding: chunked, gzip",
                        "Transfer-Encoding: \u0099",
                        "Transfer-Encoding: identity",
                        "Transfer-Encoding: ",
                        "X: a\rb",
                        "X: a\r\n b",
                        "X : y",
                        "X: \u0000",
                        ": y",
                        "X\u0099: y",
                        "no colon",
                        "Origin: null",
                        "Origin: http://[",
                        "Origin: \u0099",
                        "Origin: https://a b",
                        "Origin: https://a:99999",
                        "Origin: https://a\r\nAccess-Control-Request-Method: \u0099",
                        "Origin: :",
                        "Origin: a\r\nOrigin: b",
                        "Origin: ",
                        "Authorization: Bearer",
                        "Authorization: Bearer \u0099",
                        "Authorization: Basic =",
                        "Authorization: ",
                        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: \u0099",
                        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x",
                        "traceparent: \u0099",
                        "traceparent: 00-x-y-z",
                        "baggage: \u0099",
                        "b3: \u0099",
                        "Content-Language: \u0099",
                        "Content-Encoding: gzip",
                        "Referer: \u0099",
                        "User-Agent: \u0099",
                        "X-HTTP-Method-Override: \u0099",
                        "X-Requested-With: XMLHttpRequest",
                        "TE: trailers",
                        "Trailer: X",
                        "Max-Forwards: x",
                        "Date: x",
                        "Priority: \u0099",
                        "Connection: \u0099",
                        "Host: b",
                        "Keep-Alive: x")
                .flatMap(header -> Stream.of("GET", "POST")
                        .map(method -> method + " PATH HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n"));
    }

    static Stream<String> requestLines() {
        return Stream.of(
                        "CONNECT PATH HTTP/1.1",
                        "CONNECT localhost:80 HTTP/1.1",
                        "TRACE PATH HTTP/1.1",
                        "FOO PATH HTTP/1.1",
                        "POST PATH HTTP/9.9",
                        "GET PATH HTTP/2.0",
                        "GET PATH HTTP/1.2",
                        "GET PATH HTTP/0.9",
                        "GET PATH HTTP/",
                        "GET PATH http/1.1",
                        "GET PATH HTTP/1.1 x",
                        "GET  PATH HTTP/1.1",
                        "PRI * HTTP/2.0",
                        "GET * HTTP/1.1",
                        "GET http://localhostPATH HTTP/1.1",
                        "GET http://evil.examplePATH HTTP/1.1",
                        "GET http://localhost:99999PATH HTTP/1.1",
                        "GET ftp://localhostPATH HTTP/1.1",
                        "GET http://a:b@localhostPATH HTTP/1.1",
                        "GET http:PATH HTTP/1.1",
                        "GET http:// HTTP/1.1",
                        "GET PATH;a=b HTTP/1.1",
                        "GET PATH;a=%zz HTTP/1.1",
                        "GET PATH%2f HTTP/1.1",
                        "GET PATH%2e%2e/ HTTP/1.1",
                        "GET PATH%00 HTTP/1.1",
                        "GET PATH%C3%28 HTTP/1.1",
                        "GET PATH%zz HTTP/1.1",
                        "GET PATH% HTTP/1.1",
                        "GET PATH\\ HTTP/1.1",
                        "GET PATH%5c HTTP/1.1",
                        "GET PATH../.. HTTP/1.1",
                        "GET PATH../../../.. HTTP/1.1",
                        "GET PATH\u0099 HTTP/1.1",
                        "GET PATH#a HTTP/1.1",
                        "GET PATH?a#b HTTP/1.1",
                        "GET /PATH/ HTTP/1.1",
                        "POST PATH%0d%0aX:%20y HTTP/1.1",
                        "GET PATH?" + "a".repeat(100_000) + " HTTP/1.1",
                        "GET PATH?" + "a&".repeat(3_000) + " HTTP/1.1",
                        "DELETE PATH;jsessionid=x HTTP/1.1",
                        "G\u0099T PATH HTTP/1.1",
                        "\u0099 PATH HTTP/1.1",
                        "GET PATH HTTP/1.1\u0099",
                        "OPTIONS PATH?a=%zz HTTP/1.1",
                        "HEAD PATH?a=%zz HTTP/1.1",
                        "DELETE PATH?a=%zz HTTP/1.1",
                        "FOO PATH?%00 HTTP/1.1")
                .map(line -> line + "\r\nHost: localhost\r\n");
    }

    @ParameterizedTest
    @MethodSource({"queries", "contentTypes", "headers", "requestLines"})
    void faultOfTheClientIsNeverOneOfTheService(String request, CapturedOutput output) {
        var wrong = new ArrayList<String>();
        for (var path : PATHS) {
            var problem = problem(send(request.replace("PATH", path)));
            if (problem != null) wrong.add(path + ": " + problem);
        }
        assertThat(wrong).isEmpty();
        assertThat(output).doesNotContain(" ERROR ");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 3_000})
    void trailerFieldsOfABodyAreNoFailure(int count, CapturedOutput output) {
        var malformed = List.of("/%zz/", "/\\", "/a?a=%zz");
        for (var path : Stream.concat(PATHS.stream(), malformed.stream()).toList()) {
            for (var method : List.of("GET", "POST", "CONNECT")) {
                var answer = send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
                        + "X: y\r\n".repeat(count) + "\r\n");
                assertThat(problem(answer)).isNull();
            }
        }
        assertThat(output).doesNotContain("Error finishing request").doesNotContain(" ERROR ");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /livez?a=%zz, 400, Bad request.",
        "GET /readyz?%00=1, 400, Bad request.",
        "GET /users/;a=%zz, 404, Not found.",
        "GET /%zz/, 400, Bad request.",
        "TRACE /fruits/, 405, Method \"TRACE\" not allowed.",
        "TRACE /nope/, 405, Method \"TRACE\" not allowed.",
        "POST /fruits/1/, 405, Method \"POST\" not allowed.",
        "POST /csrf/cookie/, 405, Method \"POST\" not allowed."
    })
    void faultHasASentenceOfItsOwn(String line, int status, String detail) {
        var answer = send(line + " HTTP/1.1\r\nHost: localhost\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(Exchange.JSON.readTree(answer.body()).path("detail").stringValue())
                .isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({"/fruits/1/, 'GET, PATCH, DELETE, HEAD, OPTIONS'", "/csrf/cookie/, 'GET, HEAD, OPTIONS'"})
    void refusedMethodNamesThoseThatAreServed(String path, String allow) {
        assertThat(client.json("POST", path, "{}").header("allow")).isEqualTo(allow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "deflate", "gzip, identity", "nonsense", "\u0099"})
    void encodedBodyReturns415(String encoding) {
        var headers = Map.of("Content-Type", "application/json", "Content-Encoding", encoding);

        for (var path : List.of("/fruits/", "/fruits/bulk/")) {
            var answer = client.send("POST", path, headers, "{}".getBytes(UTF_8));
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.body()).contains("The Content-Encoding of the request is not supported.");
            assertThat(answer.header("accept-encoding")).isEqualTo("identity");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "Identity"})
    void plainBodyIsRead(String encoding) {
        var headers = Map.of("Content-Type", "application/json", "Content-Encoding", encoding);

        assertThat(client.send("POST", "/fruits/", headers, "{}".getBytes(UTF_8))
                        .body())
                .contains("This field is required.");
    }

    private Answer send(String request) {
        var text = request.contains(END)
                ? request.replace(END, "\r\nConnection: close" + END)
                : request + "Connection: close" + END;
        boolean promisesABody = request.contains("Content-Length") || request.contains("Transfer-Encoding");
        return promisesABody ? client.cut(text) : client.send(text); // else the server waits for the body
    }

    private static @Nullable String problem(Answer answer) {
        if (answer.status() >= 500 && !PROTOCOL.contains(answer.status())) return answer.status() + " " + answer.body();
        if (answer.header("content-security-policy") == null) return "without headers: " + answer.headers();
        return answer.body().isEmpty() || isJson(answer) ? null : "not JSON: " + answer;
    }

    private static boolean isJson(Answer answer) {
        var type = answer.header("content-type");
        if (type == null || !type.matches("application/(vnd\\.spring-boot\\.actuator\\.v3\\+)?json")) return false;
        try {
            Exchange.JSON.readTree(answer.body());
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }
}
