package education.codeforlife.directory;

import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.caller.StudentUser;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which classes exist for whom; for the scopes of view sets and relations, and to be narrowed:
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
        return Ids.ofAny(SchoolClass.class, groups(caller));
    }

    private static List<Specification<SchoolClass>> groups(RequestUser caller) {
        if (caller instanceof SchoolTeacherUser teacher) return List.of(ofSchool(teacher.schoolId()));
        if (caller instanceof StudentUser student) return List.of(Ids.is(student.classId()));
        return List.of();
    }

    /** The classes of an active school's teachers. */
    public static Specification<SchoolClass> ofSchool(long schoolId) {
        return Ids.among(klass -> klass.get("teacher").get("school").get("id"), School.class, Ids.is(schoolId));
    }

    /** A teacher's own classes. */
    public static Specification<SchoolClass> taughtBy(long teacherId) {
        return (klass, query, criteria) -> criteria.equal(klass.get("teacher").get("id"), teacherId);
    }
}
