package education.codeforlife.directory.role;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;

/** Teachers, with the names of their users, by the id of their user. */
@ViewSet("teachers")
class TeacherViewSet extends ReadOnlyModelViewSet<Teacher, Long, TeacherRead>
        implements PartialUpdateAction<Teacher, Long, TeacherWrite, TeacherRead> {

    private final TeacherSerializer serializer;

    TeacherViewSet(TeacherSerializer serializer) {
        super(serializer);
        this.serializer = serializer;
    }

    @Override
    protected String lookup() {
        return "user.id";
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, PARTIAL_UPDATE).permit(allowAny());
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("user");
    }

    @Override
    protected FilterSet<Teacher> filters() {
        return FilterSet.of(Teacher.class)
                .equal("name", "user.firstName")
                .related("user", "user.id", User.class)
                .isNull("orphaned", "user")
                .search("search", "user.firstName", "user.lastName")
                .ordering("name", "user.firstName")
                .defaultOrdering("name");
    }

    @Override
    public Serializer<Teacher, TeacherWrite, TeacherRead> updater() {
        return serializer;
    }
}
