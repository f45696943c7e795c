package education.codeforlife.example.portal;

import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.directory.VisibleClasses;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import org.springframework.data.jpa.domain.Specification;

/** Who may do what, and to whom. */
public final class Callers {

    public static final Permission SCHOOL_TEACHER = new IsTeacher().inSchool(true);
    public static final Permission SCHOOL_ADMIN = new IsTeacher().admin(true);

    private Callers() {}

    /** A teacher's own classes; all of the school for those who administer it. */
    public static Specification<SchoolClass> classesOf(RequestUser caller) {
        var classes = VisibleClasses.to(caller);
        return caller instanceof SchoolTeacherUser teacher && !teacher.isAdmin()
                ? classes.and(VisibleClasses.taughtBy(teacher.teacherId()))
                : classes;
    }

    public static Specification<User> themselves(RequestUser caller) {
        return RowAttribute.of(User.class, "id").is(caller.as(KnownUser.class).id());
    }
}
