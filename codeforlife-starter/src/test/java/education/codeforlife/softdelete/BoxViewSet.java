package education.codeforlife.softdelete;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;

@ViewSet("boxes")
class BoxViewSet extends ReadOnlyModelViewSet<Box, String, BoxRead> {

    BoxViewSet() {
        super(BoxViewSet::read);
    }

    private static BoxRead read(Box box) {
        return new BoxRead(
                box.getLabel(),
                box.getToys().stream().map(Toy::getName).sorted().toList());
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE).permit(allowAny());
    }

    @Override
    protected String lookup() {
        return "label";
    }

    @Override
    protected FilterSet<Box> filters() {
        return FilterSet.of(Box.class).equal("toy", "toys.name").equal("toy_ever", "toysEver.name");
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("toys");
    }
}
