package education.codeforlife.directory;

import static education.codeforlife.permission.Permissions.allowNone;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.IsIndependent;
import education.codeforlife.caller.IsStudent;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reader;
import education.codeforlife.user.School;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import org.springframework.data.jpa.domain.Specification;

/**
 * {@code GET schools/{id}/}: the school that there is for the caller; schools are not listed. A service extends it as
 * {@link UserViewSet}.
 *
 * @param <R> the read record
 * @see VisibleSchools
 * @since 0.1.0
 */
@ViewSet("schools")
public class SchoolViewSet<R> extends ReadOnlyModelViewSet<School, Long, R> {

    /** Makes the bean of the library. */
    @Internal
    public static <R> SchoolViewSet<R> of(Reader<School, R> reader) {
        return new SchoolViewSet<>(reader);
    }

    protected SchoolViewSet(Reader<School, R> reader) {
        super(reader);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST).permit(allowNone());
        rules.on(RETRIEVE)
                .permit(new IsTeacher().inSchool(true).or(new IsStudent()).or(new IsIndependent(true)));
    }

    @Override
    protected Specification<School> scope(RequestUser user, Action action) {
        return VisibleSchools.to(user);
    }
}
