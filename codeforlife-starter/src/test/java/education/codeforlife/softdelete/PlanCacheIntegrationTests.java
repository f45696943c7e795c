package education.codeforlife.softdelete;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** With people in the same persistence unit: a filter on one entity would keep every query out of the cache. */
class PlanCacheIntegrationTests extends ToyTest {

    /** Hibernate looks up how it understood a query, and, unless a filter is enabled, how that is SQL. */
    private static final long HITS_OF_A_QUERY = 2;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private EntityManagerFactory factory;

    @ParameterizedTest
    @CsvSource({"/toys/, 1", "/toys/?limit=1, 2"})
    void secondListIsNotTranslatedAgain(String uri, int queries) {
        assertThat(http.get().uri(uri)).hasStatusOk();
        var before = Plans.of(statistics());

        assertThat(http.get().uri(uri)).hasStatusOk();

        assertThat(Plans.of(statistics()))
                .isEqualTo(new Plans(before.hits() + queries * HITS_OF_A_QUERY, before.misses()));
    }

    /** The first request has other values, so that a plan that kept them would answer with other rows. */
    @ParameterizedTest
    @CsvSource({
        "/toys/1003/, /toys/1001/, 2, ball",
        "/toys/?name=kite, /toys/?name=ball, 1, ball",
        "/toys/?name=kite&limit=1, /toys/?name=ball&limit=1, 2, ball",
        "/toys/?box=closed, /toys/?box=open, 1, ball",
        "/toys/?box_in=closed, /toys/?box_in=open, 1, ball",
        "/toys/?box_in=closed&box_in=x, /toys/?box_in=open&box_in=y, 1, ball",
        "/toys/?not_box=open, /toys/?not_box=closed, 1, ball",
        "/toys/?search=kit, /toys/?search=bal, 1, ball",
        "'/toys/?search=kit,clo&ordering=box', '/toys/?search=bal,op&ordering=box', 1, ball",
        "/toys/?ordering=-box&offset=0, /toys/?ordering=-box&offset=1, 1, ball",
    })
    void secondQueryOfAKindIsNotTranslatedAgain(String first, String second, int hits, String name) {
        assertThat(http.get().uri(first)).hasStatusOk();
        var before = Plans.of(statistics());

        var answer = http.get().uri(second).exchange();

        assertThat(answer).hasStatusOk().bodyText().contains("\"" + name + "\"");
        assertThat(Plans.of(statistics())).isEqualTo(new Plans(before.hits() + hits, before.misses()));
    }

    @Test
    void secondPartialUpdateIsNotTranslatedAgain() {
        assertThat(patch(KITE, "owl")).hasStatusOk();
        var before = Plans.of(statistics());

        assertThat(patch(BALL, "hoop")).hasStatusOk().bodyText().contains("hoop", "open");

        assertThat(Plans.of(statistics()).misses()).isEqualTo(before.misses());
    }

    private MvcTestResult patch(long id, String name) {
        return http.method(HttpMethod.PATCH)
                .uri("/toys/{id}/", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"" + name + "\"}")
                .exchange();
    }

    private Statistics statistics() {
        return factory.unwrap(SessionFactory.class).getStatistics();
    }

    private record Plans(long hits, long misses) {

        static Plans of(Statistics statistics) {
            return new Plans(statistics.getQueryPlanCacheHitCount(), statistics.getQueryPlanCacheMissCount());
        }
    }
}
