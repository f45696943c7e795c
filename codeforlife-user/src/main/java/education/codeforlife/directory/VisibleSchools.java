package education.codeforlife.directory;

import education.codeforlife.caller.IndependentUser;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.caller.StudentUser;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.filter.SubSelect;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.School;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * The schools that a user can see; for the scopes of view sets and relations.
 *
 * @since 0.1.0
 */
public final class VisibleSchools {

    private VisibleSchools() {}

    /** The caller's own school; for independents the one that they ask to join. */
    public static Specification<School> to(RequestUser caller) {
        var id = schoolOf(caller);
        return SubSelect.anyOf(School.class, id == null ? List.of() : List.of(is(id)));
    }

    private static @Nullable Long schoolOf(RequestUser caller) {
        if (caller instanceof SchoolTeacherUser teacher) return teacher.schoolId();
        if (caller instanceof StudentUser student) return student.schoolId();
        var request = caller instanceof IndependentUser independent ? independent.request() : null;
        return request == null ? null : request.schoolId();
    }

    /** An active school. */
    static SubSelect<School> byId(long id) {
        return SubSelect.of(School.class, is(id));
    }

    private static Specification<School> is(long id) {
        return RowAttribute.of(School.class, "id").is(id);
    }
}
