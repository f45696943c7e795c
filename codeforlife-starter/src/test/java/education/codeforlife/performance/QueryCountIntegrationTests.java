package education.codeforlife.performance;

import education.codeforlife.database.test.Queries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** An execution is a round trip; a batch is one. */
class QueryCountIntegrationTests extends PerformanceTest {

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
}
