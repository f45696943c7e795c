package education.codeforlife.viewset.test.sample;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reader;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ListAction;
import education.codeforlife.viewset.ViewSet;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/** Removes a crate by a row in another table, and cannot be asked for a single one. */
@ViewSet("crates-in-use")
public class CratesInUse extends GenericViewSet<Crate, Long>
        implements ListAction<Crate, Long, CrateRead>, DestroyAction<Crate, Long> {

    private final CrateSerializer serializer;
    private final EntityManager entities;

    public CratesInUse(CrateSerializer serializer, EntityManager entities) {
        this.serializer = serializer;
        this.entities = entities;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(Action.LIST, Action.DESTROY).permit(allowAny());
    }

    @Override
    public Reader<Crate, CrateRead> reader() {
        return serializer;
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("slots");
    }

    @Override
    protected Specification<Crate> scope(RequestUser user, Action action) {
        return (crate, query, criteria) -> {
            var retired = query.subquery(Long.class);
            retired.select(retired.from(Retirement.class).get("crateId"));
            return criteria.not(crate.get("id").in(retired));
        };
    }

    @Override
    protected void performDestroy(List<Crate> rows) {
        rows.forEach(crate -> entities.persist(new Retirement(crate.getId())));
    }
}
