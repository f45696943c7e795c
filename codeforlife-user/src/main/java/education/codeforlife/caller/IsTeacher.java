package education.codeforlife.caller;

import education.codeforlife.permission.Decision;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import org.jspecify.annotations.Nullable;

/**
 * Permits teachers, optionally only those of certain kinds:
 *
 * <pre>{@code
 * new IsTeacher()                 // any
 * new IsTeacher().admin(true)     // who administers a school
 * new IsTeacher().inClass(true)   // of a school, with a class of their own
 * }</pre>
 *
 * @param admin whether they have to administer a school, or must not; {@code null} if it does not matter
 * @param inSchool whether they have to be in a school, or must not; {@code null} if it does not matter
 * @param inClass whether they have to have a class, or must not; {@code null} if it does not matter
 * @since 0.1.0
 */
public record IsTeacher(
        @Nullable Boolean admin,
        @Nullable Boolean inSchool,
        @Nullable Boolean inClass) implements Permission {

    /** Open to every teacher. */
    public IsTeacher() {
        this(null, null, null);
    }

    public IsTeacher admin(boolean admin) {
        return new IsTeacher(admin, inSchool, inClass);
    }

    public IsTeacher inSchool(boolean inSchool) {
        return new IsTeacher(admin, inSchool, inClass);
    }

    public IsTeacher inClass(boolean inClass) {
        return new IsTeacher(admin, inSchool, inClass);
    }

    @Override
    public Decision decide(RequestUser user, @Nullable Object object) {
        return Decision.of(user instanceof TeacherUser teacher && isMeant(teacher));
    }

    private boolean isMeant(TeacherUser teacher) {
        var member = teacher instanceof SchoolTeacherUser inSchool ? inSchool : null;
        return matches(admin, member != null && member.isAdmin())
                && matches(inSchool, member != null)
                && matches(inClass, member != null && !member.classIds().isEmpty());
    }

    static boolean matches(@Nullable Boolean demanded, boolean actual) {
        return demanded == null || demanded == actual;
    }

    @Override
    public String toString() {
        return "IsTeacher" + PermissionNames.demands("admin", admin, "in school", inSchool, "in class", inClass);
    }
}
