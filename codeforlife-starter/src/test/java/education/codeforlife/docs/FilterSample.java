package education.codeforlife.docs;

import education.codeforlife.filter.FilterSet;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.data.jpa.domain.Specification;

final class FilterSample {

    private static final Specification<Fruit> RIPE = expiresBefore(LocalDate.EPOCH);

    private FilterSample() {}

    static FilterSet<Fruit> filters() {
        return FilterSet.of(Fruit.class)
                .equal("is_citrus", "citrus") // ?is_citrus=true
                .contains("name", "name") // ?name=app
                .in("basket", "basket.id") // ?basket=1&basket=2
                .exclude("_id", "id") // ?_id=1&_id=2: all but these
                .choice("type", Map.of("ripe", RIPE)) // ?type=ripe
                .custom("before", LocalDate.class, day -> expiresBefore(day))
                .search("search", "name", "basket.owner.name") // ?search=apple jane
                .ordering("name", "name")
                .ordering("expires_on", "expiresOn"); // ?ordering=name,-expires_on
    }

    private static Specification<Fruit> expiresBefore(LocalDate day) {
        return (fruit, query, criteria) -> criteria.lessThan(fruit.get("expiresOn"), day);
    }
}
