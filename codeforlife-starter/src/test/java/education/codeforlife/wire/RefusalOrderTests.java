package education.codeforlife.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 406 · 403 · 405 · 404 · 415 · 400: each request deserves all the refusals from one on. */
@WireTest
class RefusalOrderTests {

    private static final Map<String, String> LOGIN = Map.of(WireApplication.USER, "teacher");
    private static final Map<String, String> TEXT = Map.of("Content-Type", "text/plain");
    private static final Map<String, String> HTML = Map.of("Accept", "text/html");

    private final Seed seed;
    private final RawClient client;

    RefusalOrderTests(@Autowired JdbcClient database, @LocalServerPort int port) {
        this.seed = new Seed(database);
        this.client = new RawClient(port);
    }

    @BeforeEach
    void seed() {
        seed.baseline();
    }

    @Test
    void notAcceptableComesFirst() {
        assertThat(send("PUT", "/vault/999/", HTML, TEXT).status()).isEqualTo(406);
    }

    @Test
    void thenPermission() {
        var answer = send("PUT", "/vault/999/", TEXT);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Authentication credentials were not provided.\"}");
        assertThat(send("PATCH", "/vault/999/", TEXT).status()).isEqualTo(403);
        assertThat(send("PATCH", "/vault/abc/", TEXT).status()).isEqualTo(403);
        assertThat(send("OPTIONS", "/vault/").status()).isEqualTo(403);
    }

    @Test
    void thenTheMethod() {
        assertThat(send("PUT", "/vault/999/", LOGIN, TEXT).status()).isEqualTo(405);
        assertThat(send("PUT", "/vault/abc/", LOGIN, TEXT).status()).isEqualTo(405);
    }

    @Test
    void thenTheRow() {
        assertThat(send("PATCH", "/vault/999/", LOGIN, TEXT).status()).isEqualTo(404);
        assertThat(send("PATCH", "/vault/abc/", LOGIN, TEXT).status()).isEqualTo(404);
    }

    @Test
    void thenTheTypeOfTheBody() {
        assertThat(send("PATCH", "/vault/1/", LOGIN, TEXT).status()).isEqualTo(415);
    }

    @Test
    void thenTheBody() {
        var json = Map.of("Content-Type", "application/json");
        assertThat(send("PATCH", "/vault/1/", LOGIN, json).status()).isEqualTo(400);
    }

    @Test
    void unknownPathReturns404ToAnonymousCallers() {
        assertThat(send("PUT", "/nope/", HTML, TEXT).status()).isEqualTo(404);
    }

    @SafeVarargs
    private Answer send(String method, String path, Map<String, String>... headers) {
        var all = new HashMap<String, String>();
        for (var some : headers) all.putAll(some);
        var body = all.containsKey("Content-Type") ? "{" : "";
        return client.send(method, path, all, body.getBytes(UTF_8));
    }
}
