package education.codeforlife.performance;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.database.test.Queries;
import java.io.UnsupportedEncodingException;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An execution is a round trip; a batch is one. */
@SpringBootTest(
        properties = {
            "spring.jpa.hibernate.ddl-auto=create",
            "spring.flyway.enabled=false",
            "codeforlife.user.enabled=false"
        })
@AutoConfigureMockMvc
@CleanDatabase
class QueryCountIntegrationTests {

    private static final int BULK = 1000;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Queries queries;

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 150})
    void aFullPageIsSelectedAndCounted(int limit) {
        create(200);

        queries.during(() -> send(HttpMethod.GET, "/fruits/?limit=" + limit, ""))
                .hasCount(2);
    }

    @Test
    void aPageThatIsNotFullNeedNotBeCounted() {
        create(20);

        queries.during(() -> send(HttpMethod.GET, "/fruits/", "")).hasCount(1);
    }

    @Test
    void retrieveSelects() {
        long id = create(1);

        queries.during(() -> send(HttpMethod.GET, "/fruits/" + id + "/", "")).hasCount(1);
    }

    @Test
    void createInserts() {
        create(1);

        queries.during(() -> send(HttpMethod.POST, "/fruits/", fruit(1))).hasCount(1);
    }

    @Test
    void partialUpdateLocksAndUpdates() {
        long id = create(1);

        queries.during(() -> send(HttpMethod.PATCH, "/fruits/" + id + "/", "{\"name\": \"kiwi\"}"))
                .hasCount(2);
    }

    @Test
    void destroyDeletes() {
        long id = create(1);

        queries.during(() -> send(HttpMethod.DELETE, "/fruits/" + id + "/", "")).hasCount(1);
    }

    @Test
    void bulkCreateTakesIdsInBlocksAndInsertsOnce() {
        create(1);

        queries.during(() -> create(BULK)).hasCountAtMost(6);
    }

    @Test
    void bulkPartialUpdateLocksOnceAndUpdatesOnce() {
        long first = create(BULK);
        var body = members(first, id -> "\"%d\": %s".formatted(id, fruit(-id)));

        queries.during(() -> send(HttpMethod.PATCH, "/fruits/bulk/", "{" + body + "}"))
                .hasCount(2);
    }

    @Test
    void bulkDestroyDeletesOnce() {
        long first = create(BULK);
        var body = members(first, Long::toString);

        queries.during(() -> send(HttpMethod.DELETE, "/fruits/bulk/", "[" + body + "]"))
                .hasCount(1);
    }

    /** Creates rows and returns the id of the first; the others follow it. */
    private long create(int rows) {
        var body = members(1, QueryCountIntegrationTests::fruit, rows);
        var answer = send(HttpMethod.POST, "/fruits/bulk/", "[" + body + "]");
        return Long.parseLong(answer.replaceFirst("(?s)\\D*(\\d+).*", "$1"));
    }

    private static String members(long first, LongFunction<String> member) {
        return members(first, member, BULK);
    }

    private static String members(long first, LongFunction<String> member, int rows) {
        return LongStream.range(first, first + rows).mapToObj(member).collect(Collectors.joining(","));
    }

    private static String fruit(long number) {
        return "{\"name\": \"fruit %d\", \"is_citrus\": true}".formatted(number);
    }

    private String send(HttpMethod method, String uri, String body) {
        var request = http.method(method).uri(uri);
        if (!body.isEmpty()) request.contentType(MediaType.APPLICATION_JSON).content(body);
        var result = request.exchange();
        assertThat(result)
                .satisfies(answer -> assertThat(answer.getResponse().getStatus())
                        .isIn(HttpStatus.OK.value(), HttpStatus.CREATED.value(), HttpStatus.NO_CONTENT.value()));
        return body(result);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
