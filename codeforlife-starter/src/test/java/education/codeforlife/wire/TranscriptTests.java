package education.codeforlife.wire;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.error.AllowedMethods;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Sends what was sent to the Python service, in the same order, and expects the same answers but for
 * {@link Differences}. Rows that we refuse to create take no id, and some of the recorded ones are left out: before
 * each creation the sequence is set to the recorded id.
 */
@WireTest
class TranscriptTests {

    private static final List<String> FILES = List.of("fruits", "bulk", "methods");

    private static final List<String> HEADERS =
            List.of("x-frame-options", "x-content-type-options", "referrer-policy", "cross-origin-opener-policy");

    private final Seed seed;
    private final RawClient client;
    private String prepared = "";

    TranscriptTests(@Autowired JdbcClient database, @LocalServerPort int port) {
        this.seed = new Seed(database);
        this.client = new RawClient(port);
    }

    @TestFactory
    Stream<DynamicTest> fruitsAnswerAsRecorded() {
        return replay("fruits");
    }

    @TestFactory
    Stream<DynamicTest> bulkActionsAnswerAsRecorded() {
        return replay("bulk");
    }

    @TestFactory
    Stream<DynamicTest> methodsAnswerAsRecorded() {
        return replay("methods");
    }

    @Test
    void everyDifferenceIsOfARecordedExchange() {
        var names = FILES.stream()
                .map(Exchange::in)
                .flatMap(Collection::stream)
                .map(Exchange::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates().containsAll(Differences.BY_NAME.keySet());
    }

    private Stream<DynamicTest> replay(String file) {
        return Exchange.in(file).stream()
                .map(exchange -> DynamicTest.dynamicTest(exchange.name(), () -> replay(exchange)));
    }

    private void replay(Exchange exchange) {
        prepare(exchange);
        var answer = send(exchange);
        var difference = Differences.BY_NAME.get(exchange.name());
        if (difference == null) {
            assertSame(answer, exchange.response());
        } else {
            assertDifferent(answer, exchange.response(), difference);
        }
        HEADERS.forEach(header -> assertThat(answer.header(header))
                .as(header)
                .isEqualTo(exchange.response().headers().get(header)));
        assertThat(answer.header("allow")).isEqualTo(allowed(exchange));
        assertThat(answer.header("cache-control")).isEqualTo(cached(exchange));
    }

    /** Python does not serve HEAD and OPTIONS. */
    private static @Nullable String allowed(Exchange exchange) {
        var recorded = exchange.response().headers().get("allow");
        return recorded == null ? null : AllowedMethods.of(List.of(recorded.split(", ")));
    }

    private static @Nullable String cached(Exchange exchange) {
        return exchange.request().path().matches("/(session|csrf/cookie)/.*")
                ? "no-store"
                : exchange.response().headers().get("cache-control");
    }

    private void prepare(Exchange exchange) {
        var state = exchange.section() + exchange.setup();
        if (!state.equals(prepared)) prepare(exchange.setup());
        prepared = state;
        if (exchange.response().status() == 201) {
            seed.nextId(exchange.response().body().get("id").longValue());
        }
    }

    private void prepare(String setup) {
        if (setup.startsWith("DB baseline")) {
            seed.baseline();
        } else if (setup.startsWith("fruits 1..200 ")) {
            seed.clear();
            seed.numbered(1, 200);
        } else if (setup.startsWith("fruits 9,10,11 inserted")) {
            seed.lettered(9, 11);
        } else if (setup.startsWith("fruits 1001..2000 inserted")) {
            seed.numbered(1001, 2000);
        } else {
            assertThat(setup).as("a setup that leaves the rows as they are").matches("(as|after) .*");
        }
    }

    private Answer send(Exchange exchange) {
        var request = exchange.request();
        return client.send(request.method(), request.path(), request.headers(), RecordedBodies.of(exchange));
    }

    private static void assertSame(Answer answer, Exchange.Response recorded) {
        assertThat(answer.status()).isEqualTo(recorded.status());
        assertThat(answer.header("content-type")).isEqualTo(recorded.headers().get("content-type"));
        assertBody(answer, recorded.body());
    }

    private static void assertDifferent(Answer answer, Exchange.Response recorded, Differences.Difference right) {
        assertThat(right.status() == recorded.status() && right.body().equals(recorded.body()))
                .as("differs for: " + right.rule())
                .isFalse();
        assertThat(answer.status()).isEqualTo(right.status());
        if (!answer.body().isEmpty()) assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertBody(answer, right.body());
    }

    private static void assertBody(Answer answer, JsonNode expected) {
        if (expected.isString()) {
            assertThat(answer.body()).isEqualTo(expected.stringValue());
        } else if (isShortened(expected.path("data"))) {
            assertPage(Exchange.JSON.readTree(answer.body()), expected);
        } else {
            assertThat(Exchange.JSON.readTree(answer.body())).isEqualTo(expected);
        }
    }

    /** Of long pages, only the first row and the last were recorded. */
    private static boolean isShortened(JsonNode data) {
        return data.path(1).isString();
    }

    private static void assertPage(JsonNode page, JsonNode recorded) {
        var left = Integer.parseInt(recorded.at("/data/1").stringValue().replaceAll("\\D", ""));
        var data = page.get("data");
        assertThat(data).hasSize(left + 2);
        assertThat(data.get(0)).isEqualTo(recorded.at("/data/0"));
        assertThat(data.get(left + 1)).isEqualTo(recorded.at("/data/2"));
        assertThat(page.get("count")).isEqualTo(recorded.get("count"));
        assertThat(page.get("offset")).isEqualTo(recorded.get("offset"));
        assertThat(page.get("limit")).isEqualTo(recorded.get("limit"));
    }
}
