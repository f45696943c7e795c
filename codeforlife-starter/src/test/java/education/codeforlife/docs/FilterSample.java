package education.codeforlife.docs;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.filter.SubSelect;
import education.codeforlife.request.RequestUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort.NullHandling;
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

    static FilterSet<Fruit> ranges() {
        return FilterSet.of(Fruit.class)
                .range("expires_after", "expires_before", "expiresOn") // ?expires_after=2024-07-01
                .less("id__lt", "id") // ?id__lt=100
                .isNull("basket__isnull", "basket") // ?basket__isnull=true
                .equalIgnoringCase("name__iexact", "name") // ?name__iexact=APPLE
                .startsWith("name__startswith", "name"); // ?name__startswith=App
    }

    static FilterSet<Fruit> orderings() {
        return FilterSet.of(Fruit.class)
                .ordering("name", "name")
                .ordering("expires_on", "expiresOn", NullHandling.NULLS_LAST)
                .ordering("basket", "basket.id") // ?ordering=basket,-name
                .defaultOrdering("-expires_on", "name");
    }

    static FilterSet<Fruit> keys() {
        return FilterSet.of(Fruit.class)
                .related("basket", "basket.id", Basket.class, FilterSample::ownBaskets) // ?basket=1
                .relatedIn("baskets", "basket.id", Basket.class); // ?baskets=1&baskets=2
    }

    private static Specification<Basket> ownBaskets(RequestUser user) {
        var owner = user.as(Customer.class).id();
        return (basket, query, criteria) -> criteria.equal(basket.get("owner"), owner);
    }

    static Specification<Fruit> seenBy(Customer customer) {
        var own = RowAttribute.of(Basket.class, "owner").is(customer.id());
        return SubSelect.anyOf(
                Fruit.class,
                List.of(
                        RowAttribute.of(Fruit.class, "basket.id").in(SubSelect.of(Basket.class, own)),
                        RowAttribute.of(Fruit.class, "citrus").is(true)));
    }

    private static Specification<Fruit> expiresBefore(LocalDate day) {
        return (fruit, query, criteria) -> criteria.lessThan(fruit.get("expiresOn"), day);
    }
}
