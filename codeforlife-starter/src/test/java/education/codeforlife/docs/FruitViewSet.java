package education.codeforlife.docs;

import static education.codeforlife.docs.FruitPermissions.OWNS_BASKET;
import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.time.Clock;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

@ViewSet("fruits")
class FruitViewSet extends ModelViewSet<Fruit, Long, FruitWrite, FruitRead> {

    private final Clock clock;

    FruitViewSet(FruitSerializer serializer, Clock clock) {
        super(serializer);
        this.clock = clock;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(allowAny());
        rules.onCreate().permit(isAuthenticated());
        rules.onUpdate().permit(isAuthenticated().and(OWNS_BASKET));
        rules.on(PARTIAL_UPDATE).when("basket").permit(allowNone());
        rules.on("refresh", "relabel").permit(isAuthenticated().and(OWNS_BASKET));
        rules.otherwise().permit(allowNone());
    }

    @Override
    protected Specification<Fruit> scope(RequestUser user, Action action) {
        if (action.equals(LIST)) return Specification.unrestricted();
        return (fruit, query, criteria) -> criteria.isNotNull(fruit.get("basket"));
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("basket");
    }

    @Override
    protected FilterSet<Fruit> filters() {
        return FilterSet.of(Fruit.class).equal("is_citrus", "citrus").ordering("name", "name");
    }

    @PutMapping("{id}/refresh")
    FruitRead refresh(@PathVariable("id") Long id) {
        return change(id, fruit -> fruit.refresh(clock));
    }

    @PutMapping("relabel")
    List<FruitRead> relabel(BulkBody<FruitWrite> body) {
        return operations().updateAll(body, updater());
    }
}
