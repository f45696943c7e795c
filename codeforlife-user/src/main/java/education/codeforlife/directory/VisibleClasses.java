package education.codeforlife.directory;

import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.caller.StudentUser;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.filter.SubSelect;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.SchoolClass;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/**
 * The classes that a user can see; for the scopes of view sets and relations, and to be narrowed:
 *
 * <pre>{@code
 * VisibleClasses.to(caller).and(VisibleClasses.taughtBy(caller.teacherId()))
 * }</pre>
 *
 * @since 0.1.0
 */
public final class VisibleClasses {

    private VisibleClasses() {}

    /** To a teacher, all classes of the school; to a student, their own. */
    public static Specification<SchoolClass> to(RequestUser caller) {
        return SubSelect.anyOf(SchoolClass.class, groups(caller));
    }

    private static List<Specification<SchoolClass>> groups(RequestUser caller) {
        if (caller instanceof SchoolTeacherUser teacher) return List.of(ofSchool(teacher.schoolId()));
        if (!(caller instanceof StudentUser student)) return List.of();
        return List.of(RowAttribute.of(SchoolClass.class, "id").is(student.classId()));
    }

    /** Those that the caller manages: a teacher their own, an admin all of the school. */
    public static Specification<SchoolClass> managedBy(RequestUser caller) {
        var classes = to(caller);
        if (!(caller instanceof SchoolTeacherUser teacher)) return SubSelect.anyOf(SchoolClass.class, List.of());
        return teacher.isAdmin() ? classes : classes.and(taughtBy(teacher.teacherId()));
    }

    /** The classes of an active school's teachers. */
    public static Specification<SchoolClass> ofSchool(long schoolId) {
        return RowAttribute.of(SchoolClass.class, "teacher.school.id").in(VisibleSchools.byId(schoolId));
    }

    /** A teacher's own classes. */
    public static Specification<SchoolClass> taughtBy(long teacherId) {
        return RowAttribute.of(SchoolClass.class, "teacher.id").is(teacherId);
    }
}
