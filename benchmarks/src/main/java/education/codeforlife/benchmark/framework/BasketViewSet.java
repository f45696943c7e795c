package education.codeforlife.benchmark.framework;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/** A list with all that a list can declare. */
@ViewSet("baskets")
class BasketViewSet extends ReadOnlyModelViewSet<Basket, Long, BasketRead> {

    BasketViewSet(BasketReader reader) {
        super(reader);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(allowAny());
    }

    @Override
    protected Specification<Basket> scope(RequestUser user, Action action) {
        return (basket, query, criteria) -> criteria.isTrue(basket.get("shared"));
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("fruit");
    }

    @Override
    protected FilterSet<Basket> filters() {
        return FilterSet.of(Basket.class).equal("is_citrus", "fruit.citrus").ordering("label", "label");
    }
}
