package education.codeforlife.softdelete;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

@ViewSet("toys")
class ToyViewSet extends ModelViewSet<Toy, Long, ToyWrite, ToyRead> {

    ToyViewSet(ToySerializer serializer) {
        super(serializer);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, CREATE, PARTIAL_UPDATE, DESTROY).permit(allowAny());
        rules.on(BULK_CREATE, BULK_PARTIAL_UPDATE, BULK_DESTROY).permit(allowAny());
        rules.on("restore").permit(allowAny());
    }

    @Override
    protected FilterSet<Toy> filters() {
        return FilterSet.of(Toy.class)
                .equal("name", "name")
                .equal("box", "box.label")
                .in("box_in", "box.label")
                .exclude("not_box", "box.label")
                .search("search", "name", "box.label")
                .ordering("box", "box.label");
    }

    @Override
    protected List<String> fetch(Action action) {
        return action.equals(LIST) ? List.of() : List.of("box");
    }

    @PutMapping("{id}/restore")
    ToyRead restore(@PathVariable Long id) {
        return ActiveRows.orInactive(() -> change(id, Toy::restore));
    }
}
