package education.codeforlife.directory.role;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;

/** Classes with the names of their teachers. */
@ViewSet("taught-classes")
class TaughtClassViewSet extends ReadOnlyModelViewSet<SchoolClass, Long, TaughtClassRead> {

    TaughtClassViewSet(TaughtClassReader reader) {
        super(reader);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE).permit(allowAny());
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("teacher.user");
    }

    @Override
    protected FilterSet<SchoolClass> filters() {
        return FilterSet.of(SchoolClass.class)
                .search("search", "teacher.user.firstName")
                .ordering("teacher", "teacher.user.firstName");
    }
}
