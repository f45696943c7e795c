package education.codeforlife.error.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.attempt.RateLimit;
import education.codeforlife.attempt.RequestThrottle;
import education.codeforlife.auth.bucket4j.BucketAttemptStore;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.error.ApiException;
import education.codeforlife.openapi.ApiDocument;
import education.codeforlife.openapi.DescribedApi;
import education.codeforlife.request.RequestUser;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.wire.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Limits that a view set declares for its actions. */
@ProblemTest
class ActionLimitIntegrationTests {

    private static final String ORDER = "POST /crates/request-order/";
    private static final String EMAIL = "{\"email\": \"ada@example.com\"}";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final Requests requests;

    ActionLimitIntegrationTests(@LocalServerPort int port) {
        this.requests = Requests.to(port);
    }

    @BeforeEach
    void rows() {
        jdbc.sql("insert into crates (id, name) values (107, 'a'), (109, 'b')").update();
    }

    private static String from(String address) {
        return "X-Forwarded-For: " + address + "\r\n";
    }

    private static String by(String user) {
        return ProblemApplication.USER + ": " + user + "\r\n";
    }

    private int order(String headers) {
        return requests.send(ORDER, headers, EMAIL).status();
    }

    @Test
    void documentTellsTheLimitOfAnAction(@Autowired ApiDocument document) {
        var api = DescribedApi.of(document);

        assertThat(api.operation(ORDER).path("x-limit").asString()).isEqualTo("2/min");
        assertThat(api.operation(ORDER).path("description").asString()).endsWith("At most 2/min for each caller.");
        assertThat(api.statuses(ORDER)).contains("429");
        assertThat(api.statuses("GET /crates/")).doesNotContain("429");
    }

    private void orderTwice(String headers) {
        assertThat(order(headers)).isEqualTo(200);
        assertThat(order(headers)).isEqualTo(200);
    }

    @Test
    void requestOverTheLimitReturns429() {
        orderTwice("");

        assertThrottled(requests.send(ORDER, "", EMAIL), "30");
        assertThat(requests.send(ORDER, "", EMAIL).body()).isEqualTo("{\"detail\":\"Request was throttled.\"}");
        var problem = Requests.json(requests.send(ORDER, Requests.PROBLEM, EMAIL));
        assertThat(problem.get("code").stringValue()).isEqualTo("throttled");
        assertThat(problem.get("status").intValue()).isEqualTo(429);
    }

    private static void assertThrottled(Answer answer, String seconds) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("retry-after")).isEqualTo(seconds);
    }

    @Test
    void requestsMayBeMadeAgainAfterTheTime() {
        orderTwice("");
        clock.advance(Duration.ofSeconds(29));
        assertThat(order("")).isEqualTo(429);
        clock.advance(Duration.ofSeconds(1));
        assertThat(order("")).isEqualTo(200);
        assertThat(order("")).isEqualTo(429);
        clock.advance(Duration.ofMinutes(1));
        orderTwice("");
    }

    @Test
    void usersAndAddressesCountApart() {
        orderTwice(from("192.0.2.1"));
        orderTwice(from("192.0.2.2"));
        orderTwice(from("192.0.2.1") + by("ada"));
        orderTwice(from("192.0.2.1") + by("ida"));

        assertThat(order(from("192.0.2.1"))).isEqualTo(429);
        assertThat(order(from("192.0.2.9") + by("ada"))).isEqualTo(429);
        assertThat(order(from("192.0.2.9"))).isEqualTo(200);
    }

    @Test
    void actionsCountApart() {
        orderTwice("");

        assertThat(seal(107, null)).isEqualTo(200);
        assertThat(seal(109, null)).isEqualTo(200);
        assertThat(seal(107, null)).isEqualTo(429);
        assertThat(requests.send("GET /crates/", "", null).status()).isEqualTo(200);
    }

    private int seal(int id, @Nullable String body) {
        return requests.send("PUT /crates/" + id + "/seal/", "", body).status();
    }

    @Test
    void requestCountsBeforeItsRowIsFoundAndItsBodyIsRead() {
        assertThat(seal(999, null)).isEqualTo(404);
        assertThat(seal(999, null)).isEqualTo(404);
        assertThat(seal(107, null)).isEqualTo(429);

        assertThat(requests.send(ORDER, "", "{").status()).isEqualTo(400);
        assertThat(requests.send(ORDER, "Content-Type: text/plain\r\n", "x").status())
                .isEqualTo(415);
        assertThrottled(requests.send(ORDER, "Content-Type: text/plain\r\n", "x"), "30");
    }

    @Test
    void requestThatIsRefusedBeforeDoesNotCount() {
        for (int i = 0; i < 5; i++) {
            assertThat(requests.send("DELETE /crates/107/", "", null).status()).isEqualTo(403);
            assertThat(requests.send("OPTIONS /crates/request-order/", "", null).status())
                    .isEqualTo(200);
            assertThat(requests.send("GET /crates/request-order/", "", null).status())
                    .isEqualTo(405);
            assertThat(requests.send(ORDER, "Accept: text/html\r\n", EMAIL).status())
                    .isEqualTo(406);
        }

        orderTwice("");
        assertThat(requests.send("DELETE /crates/107/", by("ada"), null).status())
                .isEqualTo(204);
    }

    @Test
    void headCountsAsGet() {
        var ada = by("ada");
        assertThat(requests.send("HEAD /crates/lost/", ada, null).status()).isEqualTo(200);
        assertThat(requests.send("GET /crates/lost/", ada, null).status()).isEqualTo(200);

        assertThrottled(requests.send("HEAD /crates/lost/", ada, null), "1800");
    }

    @Test
    void anotherNodeSharesTheCount(@Autowired DataSource database, @Autowired KeyedHash hash) {
        var node = RequestThrottle.of(BucketAttemptStore.of(database, hash, clock));
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("127.0.0.1");
        node.count(request, RequestUser.anonymous(), "crates/requestOrder", RateLimit.of("2/min"));

        assertThat(order("")).isEqualTo(200);
        assertThat(order("")).isEqualTo(429);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() ->
                        node.count(request, RequestUser.anonymous(), "crates/requestOrder", RateLimit.of("2/min")));
    }

    @Test
    void concurrentRequestsAreNotMoreThanTheLimit() {
        var statuses =
                IntStream.range(0, 12).parallel().map(i -> order("")).boxed().toList();

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
        assertThat(statuses).containsOnly(200, 429);
    }

    @Test
    void addressesOfOneNetworkThatUsedUpItsLimitAreNotStored() {
        var statuses = IntStream.range(0, 100)
                .mapToObj(i -> order(from("2001:db8:0:" + Integer.toHexString(i) + "::1")))
                .toList();

        assertThat(statuses).containsOnly(200, 429).contains(429);
        var stored = jdbc.sql("select count(*) from codeforlife.login_attempts")
                .query(Integer.class)
                .single();
        assertThat(stored).isLessThan(40);
        assertThat(List.of(order(from("2001:db8:1::1")))).containsExactly(200);
    }
}
