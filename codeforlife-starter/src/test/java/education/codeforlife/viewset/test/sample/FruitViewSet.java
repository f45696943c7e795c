package education.codeforlife.viewset.test.sample;

import static education.codeforlife.permission.Permissions.isAuthenticated;
import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;
import static education.codeforlife.request.Action.UPDATE;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.UpdateAction;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** As it should be; the others get one thing wrong each. */
@ViewSet("fruits")
public class FruitViewSet extends ModelViewSet<Fruit, Long, FruitWrite, FruitRead>
        implements UpdateAction<Fruit, Long, FruitWrite, FruitRead> {

    public FruitViewSet() {
        this(new FruitSerializer());
    }

    FruitViewSet(Serializer<Fruit, FruitWrite, FruitRead> serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, CREATE, UPDATE, PARTIAL_UPDATE, DESTROY).permit(isAuthenticated());
        rules.on(BULK_CREATE, BULK_PARTIAL_UPDATE, BULK_DESTROY).permit(isAuthenticated());
        rules.on("refresh").permit(isAuthenticated());
    }

    @Override
    protected Specification<Fruit> scope(RequestUser user, Action action) {
        var owner = user.as(Owner.class);
        return (fruit, query, criteria) -> criteria.equal(fruit.get("basket").get("owner"), owner.name());
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("basket");
    }

    @PutMapping("{id}/refresh")
    public FruitRead refresh(@PathVariable("id") Long id) {
        return change(id, Fruit::refresh);
    }
}
