package education.codeforlife.directory.role;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.filter.FilterSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.User;
import education.codeforlife.viewset.BulkDestroyAction;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/** Users who are students, by the id of their role. */
@ViewSet("students")
class StudentViewSet extends ReadOnlyModelViewSet<User, Long, StudentRead>
        implements PartialUpdateAction<User, Long, StudentWrite, StudentRead>,
                BulkPartialUpdateAction<User, Long, StudentWrite, StudentRead>,
                DestroyAction<User, Long>,
                BulkDestroyAction<User, Long> {

    private final StudentSerializer serializer;

    StudentViewSet(StudentSerializer serializer) {
        super(serializer);
        this.serializer = serializer;
    }

    @Override
    protected String lookup() {
        return "student.id";
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE, PARTIAL_UPDATE, BULK_PARTIAL_UPDATE, DESTROY, BULK_DESTROY)
                .permit(allowAny());
    }

    @Override
    protected Specification<User> scope(RequestUser user, Action action) {
        return (row, query, criteria) -> row.get("student").get("klass").isNotNull();
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("student");
    }

    @Override
    protected FilterSet<User> filters() {
        return FilterSet.of(User.class).in("id", "student.id").ordering("id", "student.id");
    }

    @Override
    public Serializer<User, StudentWrite, StudentRead> updater() {
        return serializer;
    }

    @Override
    protected void performDestroy(List<User> rows) {
        rows.forEach(row -> row.setActive(false));
    }
}
