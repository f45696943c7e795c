package education.codeforlife.account.endpoint;

import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.directory.SchoolViewSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.School;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/**
 * {@code schools/}: a teacher without a school founds one, and administers it then; admins change and close it. When a
 * school closes, its classes and their students are anonymised, and its teachers are without a school.
 *
 * <p>A service extends it, and its class takes the path.
 *
 * @param <R> the read record
 * @since 0.1.0
 */
@ViewSet("schools")
public class AccountSchoolViewSet<R> extends SchoolViewSet<R>
        implements CreateAction<School, Long, SchoolWrite, R>,
                PartialUpdateAction<School, Long, SchoolWrite, R>,
                DestroyAction<School, Long> {

    private final SchoolChanges changes;

    /** Makes the bean of the library. */
    @Internal
    public static <R> AccountSchoolViewSet<R> of(Reader<School, R> reader, SchoolChanges changes) {
        return new AccountSchoolViewSet<>(reader, changes);
    }

    protected AccountSchoolViewSet(Reader<School, R> reader, SchoolChanges changes) {
        super(reader);
        this.changes = changes;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        super.permissions(rules);
        rules.on(CREATE).permit(new IsTeacher().inSchool(false));
        rules.on(PARTIAL_UPDATE, DESTROY).permit(new IsTeacher().admin(true));
    }

    /** The founder was in no school when the request came, and so sees none in it. */
    @Override
    protected Specification<School> scopeAfter(RequestUser user, Action action) {
        return action.equals(CREATE) ? Specification.unrestricted() : super.scopeAfter(user, action);
    }

    @Override
    public Serializer<School, SchoolWrite, R> creator() {
        return new SchoolSerializer<>(reader(), changes);
    }

    @Override
    public Serializer<School, SchoolWrite, R> updater() {
        return creator();
    }

    @Override
    protected void performDestroy(List<School> rows) {
        changes.close(rows);
    }
}
