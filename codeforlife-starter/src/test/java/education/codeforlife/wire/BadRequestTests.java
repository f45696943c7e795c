package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything but the body: request lines, paths, queries and headers. */
@WireTest
class BadRequestTests {

    private final Seed seed;
    private final RawClient client;

    BadRequestTests(@Autowired JdbcClient database, @LocalServerPort int port) {
        this.seed = new Seed(database);
        this.client = new RawClient(port);
    }

    @BeforeEach
    void seed() {
        seed.baseline();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "//",
                "/fruits//",
                "//fruits/",
                "/fruits/1//",
                "/nope/",
                "/nope",
                "/fruits/1/nope/",
                "/fruits/bulk/1/",
                "/fruits/a%20b/",
                "/fruits/a;b=c/",
                "/fruits/1;b=c/",
                "/fruits;a=b/",
                "/fruits/%2e%2e/",
                "/fruits/../fruits/",
                "/fruits/./1/",
                "/fruits/%0a/",
                "/fruits/%25/",
                "/fruits/1.json",
                "/fruits.json",
                "/Fruits/",
                "/error",
                "/error/",
                "/fruits/-/",
                "/fruits/1e3/",
                "/favicon.ico",
                "/index.html"
            })
    void otherPathsAreUnknown(String path) {
        assertRefused(client.get(path), 404, "{\"detail\":\"Not found.\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%66ruits/", "/frui%74s/"})
    void pathsMayBeEncodedMoreThanNeeded(String path) {
        assertThat(client.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fruits/%",
                "/fruits/%2f/",
                "/fruits%2f1/",
                "/fruits/%00/",
                "/fruits/1%00/",
                "/fruits/%5c/",
                "/fruits/%C3%28/",
                "/fruits/%zz/",
                "/fruits/%u0031/",
                "/fruits/|/",
                "/fruits/<1>/",
                "/fruits/{1}/",
                "/fruits/\"/",
                "/fruits/\\/",
                "/fruits/^/",
                "/fruits/`/",
                "/fruits/\u00E9/",
                "fruits/",
                "/fruits/#1"
            })
    void pathsThatCannotBeAreRefused(String path) {
        var answer = client.get(path);
        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertRefused(answer, answer.status(), "{\"detail\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=%zz",
                "limit=%",
                "limit=%00",
                "limit=%C3%28",
                "limit=%F0%9F%8D%8E",
                "%zz=1",
                "%00=%00",
                "=",
                "&&&",
                "=1",
                "limit",
                "limit[]=1",
                "limit=1;offset=2",
                "limit=1&limit=%zz",
                "offset=-9223372036854775809",
                "_method=DELETE",
                "limit=1e1000000000",
                "limit=NaN",
                "limit=--1",
                "limit=+1",
                "a=b=c",
                "?",
                "/",
                "limit=\u0661"
            })
    void noQueryFails(String query) {
        assertThat(client.get("/fruits/?" + query).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=|", "a={}", "a=\"", "a=<>", "a=^", "a=\u00E9", "a=\\"})
    void queriesThatAreNotEncodedAreAnsweredInJson(String query) {
        var answer = client.get("/fruits/?" + query);
        assertThat(answer.status()).isIn(200, 400);
        Exchange.JSON.readTree(answer.body());
    }

    @Test
    void hugeNumbersInQueriesDoNotFail() {
        var answer = client.get("/fruits/?limit=" + "9".repeat(400) + "&offset=" + "9".repeat(400));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"limit\":150", "\"data\":[]");
    }

    @Test
    void aThousandParametersAreRead() {
        assertThat(client.get("/fruits/?" + "a=1&".repeat(1000) + "limit=1").body())
                .contains("\"limit\":1,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xml",
                "text/*",
                "application/json;q=0",
                "text/json",
                "x",
                "//",
                ",",
                "application/json;q=x",
                "application/json;=",
                "\u00E9"
            })
    void acceptHeaderWithoutJsonIsRefused(String accept) {
        var answer = client.send("GET", "/fruits/", Map.of("Accept", accept), new byte[0]);
        assertRefused(answer, 406, "{\"detail\":\"Could not satisfy the request Accept header.\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "*; q=.2",
                "application/*",
                "text/html, */*;q=0.1",
                "application/json; charset=utf-8",
                "application/problem+json",
                "APPLICATION/JSON",
                "",
                "text/html,application/json;q=0.9"
            })
    void acceptHeaderWithJsonIsServed(String accept) {
        var answer = client.send("GET", "/fruits/", Map.of("Accept", accept), new byte[0]);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "PUT", "PROPFIND", "patch", "get", "LOCK", "A", "__proto__"})
    void unservedMethodsAreNotAllowed(String method) {
        var answer = client.send(method, "/fruits/", Map.of(), new byte[0]);
        assertRefused(answer, 405, "{\"detail\":\"Method \\\"" + method + "\\\" not allowed.\"}");
        assertThat(answer.header("allow")).isEqualTo("GET, POST, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT"})
    void methodsOfProxiesAreRefused(String method) {
        var answer = client.send(method, "/fruits/", Map.of("X-Secret", "s3cret"), new byte[0]);
        assertThat(answer.status()).isIn(405, 501);
        assertRefused(answer, answer.status(), "{\"detail\":");
        assertThat(answer.body()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fruits/", "/fruits/1/", "/fruits/999/", "/nope/"})
    void headAnswersAsGetWithoutABody(String path) {
        var head = client.send("HEAD", path, Map.of(), new byte[0]);
        var get = client.get(path);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        assertThat(head.header("content-type")).isEqualTo(get.header("content-type"));
        assertThat(head.header("allow")).isEqualTo(get.header("allow"));
    }

    @Test
    void optionsTellsWhatIsAllowed() {
        var answer = client.send("OPTIONS", "/fruits/1/", Map.of(), new byte[0]);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("allow")).isEqualTo("GET, PATCH, DELETE, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void aHeaderCannotPretendAnotherMethod(String header) {
        assertThat(client.send("GET", "/fruits/1/", Map.of(header, "DELETE"), new byte[0])
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/fruits/1/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n\r\n",
                "GET\r\n\r\n",
                "GET /fruits/ HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /fruits/ HTTQ/1.1\r\nHost: localhost\r\n\r\n",
                "G(T /fruits/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /fruits/ HTTP/1.1\r\n\r\n",
                "GET /fruits/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /fruits/ HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /fruits/ HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
                "GET /fruits/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "GET /fruits/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /fruits/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "POST /fruits/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
                "POST /fruits/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n\r\n{}",
                "POST /fruits/ HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\nzz\r\n",
                "POST /fruits/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                        + "Connection: close\r\n\r\nzz\r\n{}\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "\u0016\u0003\u0001\r\n\r\n"
            })
    void malformedRequestIsAnsweredInJson(String request) {
        var answer = client.send(request);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 505).isNotEqualTo(500);
        assertRefused(answer, answer.status(), "{\"detail\":");
    }

    @Test
    void aBodyThatEndsEarlyIsMalformed() {
        var answer = client.cut("PATCH /fruits/1/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\n\r\n{\"name\":");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aChunkedBodyIsRead() {
        var answer = client.send("PATCH /fruits/1/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "8\r\n{\"name\":\r\n8\r\n\"kiwi\"} \r\n0\r\n\r\n");
        assertThat(answer.body()).contains("\"name\":\"kiwi\"");
    }

    @Test
    void aLongPathIsRefused() {
        assertRefused(client.get("/fruits/?a=" + "a".repeat(100_000)), 400, "{\"detail\":");
    }

    @Test
    void aLongHeaderIsRefused() {
        var answer = client.send("GET", "/fruits/", Map.of("X-Long", "a".repeat(100_000)), new byte[0]);
        assertRefused(answer, 400, "{\"detail\":");
    }

    @Test
    void tooManyHeadersAreRefused() {
        assertRefused(
                client.send("GET /fruits/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "X: y\r\n".repeat(1000) + "\r\n"),
                400,
                "{\"detail\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie",
                "Origin",
                "Referer",
                "Authorization",
                "If-Match",
                "If-None-Match",
                "Range",
                "If-Modified-Since",
                "Expect",
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "X-Forwarded-Host",
                "Accept-Language",
                "Accept-Charset",
                "Accept-Encoding",
                "Content-Language",
                "Date"
            })
    void malformedHeadersDoNotFail(String header) {
        var answer = client.send("GET", "/fruits/", Map.of(header, "=;,\"%zz\u00E9"), new byte[0]);
        assertThat(answer.status()).as(answer.body()).isIn(200, 403, 417);
        Exchange.JSON.readTree(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fruits", "/fruits/1", "/fruits/?limit=1", "/fruits?limit=1"})
    void theSlashAtTheEndMayBeLeftOut(String path) {
        assertThat(client.get(path).status()).isEqualTo(200);
    }

    @Test
    void nothingIsRedirected() {
        var answer = client.json("POST", "/fruits", "{\"name\":\"kiwi\",\"is_citrus\":false}");
        assertThat(answer.status()).isEqualTo(201);
    }

    private static void assertRefused(Answer answer, int status, String body) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.body()).startsWith(body);
        Exchange.JSON.readTree(answer.body());
    }
}
