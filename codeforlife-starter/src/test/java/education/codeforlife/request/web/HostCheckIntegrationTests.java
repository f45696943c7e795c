package education.codeforlife.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.wire.Answer;
import education.codeforlife.wire.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Outside the local environment, without a proxy. */
@SpringBootTest(
        classes = EchoApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "codeforlife.environment=production",
            "codeforlife.service.hosts=account.example.org,.school.example"
        })
class HostCheckIntegrationTests {

    private static final String REFUSED = "{\"detail\":\"The host of this request is not allowed.\"}";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"account.example.org", "Account.Example.Org:443", "a.school.example", "school.example."})
    void aRequestToTheServiceIsAnswered(String host) {
        assertThat(get("/echo/", host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "127.0.0.1", "[::1]:8000", "account.example.org.evil.example"})
    void anUnknownHostIsRefused(String host) {
        var answer = get("/echo/", host);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(REFUSED);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
    }

    @Test
    void problemDetailsCarryTheCode() {
        var answer = send("GET /echo/ HTTP/1.1\r\nHost: evil.example\r\nAccept: application/problem+json\r\n");
        assertThat(answer.body()).contains("\"code\":\"host_not_allowed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "account.example.org:x", "account.example.org:443:1", "<script>", "a/b", "[::1"})
    void malformedHostReturns400(String host) {
        var answer = get("/echo/", host);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"detail\":").doesNotContain(host);
    }

    @Test
    void noHostAndTwoHostsAreRefused() {
        assertThat(send("GET /echo/ HTTP/1.1\r\n").status()).isEqualTo(400);
        assertThat(send("GET /echo/ HTTP/1.0\r\n").status()).isEqualTo(400);
        assertThat(send("GET /echo/ HTTP/1.1\r\nHost: account.example.org\r\nHost: evil.example\r\n")
                        .status())
                .isEqualTo(400);
        assertThat(send("GET http://evil.example/echo/ HTTP/1.1\r\nHost: account.example.org\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void forwardedHeadersOfUntrustedClientsAreIgnored() {
        var answer = send("GET /echo/ HTTP/1.1\r\nHost: account.example.org\r\nX-Forwarded-For: 192.0.2.66\r\n"
                + "X-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\nForwarded: for=192.0.2.66\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"address\":\"127.0.0.1\"", "\"url\":\"http://account.example.org/echo\"", "\"secure\":false")
                .doesNotContainIgnoringCase("forwarded");
        assertThat(answer.header("strict-transport-security")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/livez/"})
    void loadBalancersMayAskByAddress(String path) {
        assertThat(get(path, "10.0.0.7:8000").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/livez/../echo/", "/livez/..;/echo/", "/livez/%2e%2e/echo/", "/livez;/../echo/", "//livez"})
    void noSpellingOfAPathGetsAroundTheCheck(String path) {
        var answer = get(path, "evil.example");
        assertThat(answer.status()).isEqualTo(400);
    }

    private Answer get(String path, String host) {
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
    }

    private Answer send(String head) {
        return new RawClient(port).send(head + "Connection: close\r\n\r\n");
    }
}
