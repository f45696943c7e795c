package education.codeforlife.directory;

import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.IsStudent;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.filter.FilterSet;
import education.codeforlife.filter.Like;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reader;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/**
 * {@code GET classes/} and {@code GET classes/{access code}/}: the classes that there are for the caller. A service
 * extends it as {@link UserViewSet}.
 *
 * @param <R> the read record
 * @see VisibleClasses
 * @since 0.1.0
 */
@ViewSet("classes")
public class ClassViewSet<R> extends ReadOnlyModelViewSet<SchoolClass, String, R> {

    /** Makes the bean of the library. */
    @Internal
    public static <R> ClassViewSet<R> of(Reader<SchoolClass, R> reader) {
        return new ClassViewSet<>(reader);
    }

    protected ClassViewSet(Reader<SchoolClass, R> reader) {
        super(reader);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        var schoolTeacher = new IsTeacher().inSchool(true);
        rules.on(LIST).permit(schoolTeacher);
        rules.on(RETRIEVE).permit(schoolTeacher.or(new IsStudent()));
    }

    @Override
    protected Specification<SchoolClass> scope(RequestUser user, Action action) {
        return VisibleClasses.to(user);
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("teacher");
    }

    @Override
    protected String lookup() {
        return "accessCode";
    }

    @Override
    protected FilterSet<SchoolClass> filters() {
        return FilterSet.of(SchoolClass.class)
                .custom("id_or_name", String.class, ClassViewSet::withIdOrName)
                .equal("teacher", "teacher.id")
                .exclude("_id", "accessCode");
    }

    private static Specification<SchoolClass> withIdOrName(String part) {
        return (klass, query, criteria) -> criteria.or(
                Like.contains(criteria, klass.get("accessCode"), part),
                Like.contains(criteria, klass.get("name"), part));
    }
}
