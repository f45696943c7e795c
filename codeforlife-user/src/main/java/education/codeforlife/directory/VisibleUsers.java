package education.codeforlife.directory;

import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.caller.StudentUser;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.filter.SubSelect;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/**
 * The users that a user can see; for the scopes of view sets and relations. Its parts serve for scopes of other makes:
 *
 * <pre>{@code
 * VisibleUsers.studentsOf(VisibleClasses.taughtBy(caller.teacherId()))
 * }</pre>
 *
 * @since 0.1.0
 */
public final class VisibleUsers {

    private VisibleUsers() {}

    /**
     * To everybody, themselves; to a teacher, those of the school, and the students and would-be students of their own
     * classes, or of all if they administer it; to a student, the own teacher and classmates.
     */
    public static Specification<User> to(RequestUser caller) {
        return SubSelect.anyOf(User.class, groups(caller));
    }

    private static List<Specification<User>> groups(RequestUser caller) {
        if (!(caller instanceof KnownUser known)) return List.of();
        var classes = VisibleClasses.to(caller);
        if (caller instanceof SchoolTeacherUser teacher) {
            var own = VisibleClasses.managedBy(caller);
            return List.of(self(known), teachersOf(teacher.schoolId()), studentsOf(own), requestersOf(own));
        }
        if (caller instanceof StudentUser) return List.of(self(known), teachersOf(classes), studentsOf(classes));
        return List.of(self(known));
    }

    /** The caller alone. */
    public static Specification<User> self(RequestUser caller) {
        return RowAttribute.of(User.class, "id").is(caller.as(KnownUser.class).id());
    }

    /** The teachers of an active school. */
    public static Specification<User> teachersOf(long schoolId) {
        return RowAttribute.of(User.class, "teacher.school.id").in(VisibleSchools.byId(schoolId));
    }

    /** The teachers whose the active ones of the classes are. */
    public static Specification<User> teachersOf(Specification<SchoolClass> classes) {
        return RowAttribute.of(User.class, "teacher.id").in(SubSelect.of(SchoolClass.class, "teacher.id", classes));
    }

    /** The students of the active ones of the classes. */
    public static Specification<User> studentsOf(Specification<SchoolClass> classes) {
        return RowAttribute.of(User.class, "student.klass.id").in(SubSelect.of(SchoolClass.class, classes));
    }

    /** The independents who ask to join one of the active ones of the classes. */
    public static Specification<User> requestersOf(Specification<SchoolClass> classes) {
        return RowAttribute.of(User.class, "student.requestedClass.id").in(SubSelect.of(SchoolClass.class, classes));
    }
}
