package education.codeforlife.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.wire.Answer;
import education.codeforlife.wire.RawClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy on the same machine, with another before it. */
@SpringBootTest(
        classes = EchoApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "codeforlife.environment=production",
            "codeforlife.service.hosts=account.example.org",
            "codeforlife.service.site-url=https://www.example.org",
            "codeforlife.service.trusted-proxies=127.0.0.0/8,::1,10.0.0.0/8"
        })
class TrustedProxyIntegrationTests {

    private static final String CHAIN = "X-Forwarded-For: 192.0.2.66, 192.0.2.1, 10.0.0.2\r\n";
    private static final String TLS = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: account.example.org\r\n";

    @LocalServerPort
    private int port;

    @Test
    void theRequestIsTheClients() {
        var answer = get("/echo/", "10.0.0.7:8000", CHAIN + TLS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"address\":\"192.0.2.1\"", "\"url\":\"https://account.example.org/echo\"", "\"secure\":true");
        assertThat(answer.header("strict-transport-security")).isEqualTo("max-age=31536000");
    }

    @Test
    void theHostThatCountsIsTheClients() {
        assertThat(get("/echo/", "account.example.org", "X-Forwarded-Host: evil.example\r\n")
                        .status())
                .isEqualTo(400);
        assertThat(get("/echo/", "10.0.0.7:8000", CHAIN).status()).isEqualTo(400);
    }

    @Test
    void originsAreJudgedAsTheBrowserSeesThem() {
        var ours = get("/echo/", "10.0.0.7:8000", CHAIN + TLS + "Origin: https://www.example.org\r\n");
        assertThat(ours.header("access-control-allow-origin")).isEqualTo("https://www.example.org");
        var same = get("/echo/", "10.0.0.7:8000", CHAIN + TLS + "Origin: https://account.example.org\r\n");
        assertThat(same.status()).isEqualTo(200);
        var foreign = get("/echo/", "10.0.0.7:8000", CHAIN + TLS + "Origin: https://evil.example\r\n");
        assertThat(foreign.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void answersToErrorsGoToTheSameClient() {
        var answer = get("/broken/", "10.0.0.7:8000", CHAIN + TLS);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("strict-transport-security")).isEqualTo("max-age=31536000");
    }

    private Answer get(String path, String host, String headers) {
        return new RawClient(port)
                .send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n");
    }
}
