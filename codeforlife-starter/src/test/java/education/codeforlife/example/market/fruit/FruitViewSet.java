package education.codeforlife.example.market.fruit;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.example.market.basket.Baskets;
import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.permission.Permissions;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

@ViewSet("fruits")
class FruitViewSet extends ModelViewSet<Fruit, Long, FruitWrite, FruitRead> {

    private static final Permission OWNS_BASKET =
            Permissions.onObject("OWNS_BASKET", Fruit.class, (user, fruit) -> fruit.isOwnedBy(user));

    private final GiveWriter giveWriter;
    private final Clock clock;

    FruitViewSet(FruitSerializer serializer, GiveWriter giveWriter, Clock clock) {
        super(serializer);
        this.giveWriter = giveWriter;
        this.clock = clock;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        var owner = isAuthenticated().and(OWNS_BASKET);
        rules.on(LIST, RETRIEVE).permit(allowAny());
        rules.on(CREATE, BULK_CREATE).permit(isAuthenticated());
        rules.on(PARTIAL_UPDATE, BULK_PARTIAL_UPDATE, DESTROY, BULK_DESTROY).permit(owner);
        rules.on(PARTIAL_UPDATE, BULK_PARTIAL_UPDATE).when("basket").permit(owner.and(new IsTrader()));
        rules.on("refresh", "relabel").permit(owner);
        rules.on("give", "giveOutOfScope").permit(owner).after(isAuthenticated());
        rules.on("giveAgainstTheRule").permit(owner);
    }

    @Override
    protected Specification<Fruit> scope(RequestUser user, Action action) {
        return (fruit, query, criteria) -> Baskets.isVisibleTo(user, fruit.get("basket"), criteria);
    }

    @Override
    protected Specification<Fruit> scopeAfter(RequestUser user, Action action) {
        return Set.of("give", "giveAgainstTheRule").contains(action.name())
                ? Specification.unrestricted()
                : super.scopeAfter(user, action);
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("basket", "label");
    }

    @Override
    protected FilterSet<Fruit> filters() {
        return FilterSet.of(Fruit.class)
                .equal("is_citrus", "citrus")
                .equal("basket", "basket.id")
                .search("search", "name", "label.text")
                .ordering("name", "name");
    }

    @PutMapping("{id}/refresh")
    FruitRead refresh(@PathVariable Long id) {
        return change(id, fruit -> fruit.refresh(clock));
    }

    @PutMapping("{id}/give")
    FruitRead give(@PathVariable Long id, Body<Give> body) {
        return operations().update(id, body, giveWriter, reader());
    }

    /** As {@link #give}, without saying so in {@link #scopeAfter}: always refused. */
    @PutMapping("{id}/give-out-of-scope")
    FruitRead giveOutOfScope(@PathVariable Long id, Body<Give> body) {
        return give(id, body);
    }

    /** As {@link #give}, without saying so in the rule: always refused. */
    @PutMapping("{id}/give-against-the-rule")
    FruitRead giveAgainstTheRule(@PathVariable Long id, Body<Give> body) {
        return give(id, body);
    }

    @PutMapping("relabel")
    List<FruitRead> relabel(BulkBody<Relabel> body) {
        return operations().updateAll(body, Relabel.WRITER, reader());
    }
}
