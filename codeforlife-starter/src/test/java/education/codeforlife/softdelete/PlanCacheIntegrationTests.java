package education.codeforlife.softdelete;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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

    private Statistics statistics() {
        return factory.unwrap(SessionFactory.class).getStatistics();
    }

    private record Plans(long hits, long misses) {

        static Plans of(Statistics statistics) {
            return new Plans(statistics.getQueryPlanCacheHitCount(), statistics.getQueryPlanCacheMissCount());
        }
    }
}
