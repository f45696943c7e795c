package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.wire.Answer;
import education.codeforlife.wire.RawClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

class AnswerHeaderIntegrationTests extends SessionTest {

    private static final String SITE = "https://www.codeforlife.education";

    private static final String TOKEN = "0123456789abcdefghijABCDEFGHIJ01";

    private static final String PROOF = "Cookie: " + CSRF_COOKIE + "=" + TOKEN + "\r\nX-CSRFToken: " + TOKEN;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /csrf/cookie/, 200",
        "HEAD, /csrf/cookie, 200",
        "POST, /csrf/cookie/, 405",
        "GET, /csrf/cookie/nope/, 404",
        "GET, /session/expired/, 401",
        "GET, /s%65ssion/expired/, 401",
        "GET, /session/nope/, 404",
        "GET, /session/, 404",
        "GET, /session, 404",
        "GET, /session/logout/, 405",
        "POST, /session/logout/, 200",
        "POST, /session/login-by-key/x/, 400",
        "POST, /session/login-by-key/999/, 500",
        "TRACE, /session/logout/, 405",
        "GET, /session/%00/, 400"
    })
    void answerToAPathOfSessionsIsNotStored(String method, String path, int status) {
        var answer = send(method, path, PROOF);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void refusalOfAFilterBelowSessionIsNotStored() {
        assertThat(send("POST", "/session/logout/", "X: y")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("CSRF cookie not set");
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
        });
        assertThat(send("POST", "/session/logout/", "Origin: https://elsewhere.example"))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(403);
                    assertThat(answer.header("cache-control")).isEqualTo("no-store");
                });
        assertThat(new RawClient(port)
                        .send("GET /session/expired/ HTTP/1.1\r\nHost: elsewhere.example\r\n"
                                + "Connection: close\r\n\r\n"))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.header("cache-control")).isEqualTo("no-store");
                });
    }

    @Test
    void refusalToASessionIsNotStored() {
        var browser = loggedIn(2);

        for (var path : new String[] {"users/", "nope/", "staff-room/", "sessions/x/"}) {
            assertThat(browser.get(path).headers().get("cache-control"))
                    .as(path)
                    .containsExactly("no-store");
        }
    }

    @Test
    void otherAnswersMayBeStored() {
        assertThat(send("GET", "/principal/", "X: y").header("cache-control")).isNull();
        assertThat(send("GET", "/sessions/", "X: y").header("cache-control")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /principal/",
                "GET /nope/",
                "GET /users/",
                "POST /session/logout/",
                "POST /session/login-by-key/999/",
                "GET /livez",
                "GET /actuator/health",
                "TRACE /principal/",
                "CONNECT localhost:80",
                "OPTIONS *",
                "GET *",
                "GET /%zz/",
                "GET /principal/;a=%zz"
            })
    void everyAnswerForbidsActiveContent(String line) {
        var answer = send(line.split(" ")[0], line.split(" ")[1], PROOF);

        assertThat(answer.headers())
                .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
                .containsAllEntriesOf(Map.of(
                        "x-content-type-options", "nosniff",
                        "x-frame-options", "DENY",
                        "referrer-policy", "strict-origin-when-cross-origin",
                        "cross-origin-opener-policy", "same-origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://WWW.codeforlife.education",
                "HTTPS://www.codeforlife.education",
                "https://www.codeforlife.education/",
                "https://www.codeforlife.education:443",
                "https://www.codeforlife.education.",
                "http://www.codeforlife.education",
                "https://codeforlife.education",
                "null",
                "*"
            })
    void originInAnotherSpellingIsForeign(String origin) {
        assertThat(send("GET", "/principal/", "Origin: " + origin).header("access-control-allow-origin"))
                .isNull();
        assertThat(send("POST", "/session/logout/", "Origin: " + origin + "\r\n" + PROOF))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(403);
                    assertThat(answer.body()).contains("Origin checking failed");
                    assertThat(answer.header("access-control-allow-origin")).isNull();
                });
        assertThat(preflight(origin, "x-csrftoken").status()).isEqualTo(403);
    }

    @Test
    void originOfTheSiteIsEchoedAndMayReadWhatTheWireNames() {
        var answer = send("GET", "/principal/", "Origin: " + SITE);

        assertThat(answer.header("access-control-allow-origin")).isEqualTo(SITE);
        assertThat(answer.header("access-control-allow-credentials")).isEqualTo("true");
        assertThat(answer.header("access-control-expose-headers")).isEqualTo("etag, retry-after, location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-type", "x-csrftoken", "if-match", "if-none-match", "idempotency-key"})
    void preflightAllowsTheHeadersOfTheWire(String header) {
        var answer = preflight(SITE, header);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("access-control-allow-headers")).isEqualTo(header);
        assertThat(answer.header("access-control-allow-origin")).isEqualTo(SITE);
        assertThat(answer.header("access-control-allow-methods")).isEqualTo("GET,POST,PUT,PATCH,DELETE,OPTIONS");
    }

    @Test
    void preflightRejectsOtherHeaders() {
        assertThat(preflight(SITE, "authorization").status()).isEqualTo(403);
    }

    private Answer preflight(String origin, String header) {
        return send(
                "OPTIONS",
                "/principal/",
                "Origin: " + origin + "\r\nAccess-Control-Request-Method: PATCH\r\n"
                        + "Access-Control-Request-Headers: " + header);
    }

    private Answer send(String method, String path, String header) {
        return new RawClient(port)
                .send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                        + "\r\n\r\n");
    }
}
