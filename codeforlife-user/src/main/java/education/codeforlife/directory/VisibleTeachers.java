package education.codeforlife.directory;

import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.filter.SubSelect;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/**
 * The teachers that a user can see; for the scopes of view sets and relations.
 *
 * @since 0.1.0
 */
public final class VisibleTeachers {

    private VisibleTeachers() {}

    /** The active teachers of the caller's school, the caller included; none for other callers. */
    public static Specification<Teacher> colleagues(RequestUser caller) {
        if (!(caller instanceof SchoolTeacherUser teacher)) return SubSelect.anyOf(Teacher.class, List.of());
        var users = SubSelect.of(User.class, "teacher.id", VisibleUsers.teachersOf(teacher.schoolId()));
        return RowAttribute.of(Teacher.class, "id").in(users);
    }
}
