package education.codeforlife.account.endpoint;

import static education.codeforlife.permission.Permissions.onObject;

import education.codeforlife.caller.AdminSchoolTeacherUser;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.School;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Permissions that depend on how two users are related. */
final class UserPermissions {

    /** The caller is the user. */
    static final Permission IS_SELF = onObject("IS_SELF", User.class, UserPermissions::isSelf);

    /** The caller administers the school that the user teaches at. */
    static final Permission ADMINISTERS_TEACHER =
            onObject("ADMINISTERS_TEACHER", User.class, (caller, user) -> administers(caller, user.getTeacher()));

    /** The user asks to join a class that is the caller's, or one of the school that the caller administers. */
    static final Permission ANSWERS_REQUEST =
            onObject("ANSWERS_REQUEST", User.class, (caller, user) -> answers(caller, requestedTeacher(user)));

    private UserPermissions() {}

    private static boolean isSelf(RequestUser caller, User user) {
        return caller instanceof KnownUser known && Objects.equals(user.getId(), known.id());
    }

    private static boolean administers(RequestUser caller, @Nullable Teacher teacher) {
        return caller instanceof AdminSchoolTeacherUser admin
                && teacher != null
                && Objects.equals(id(teacher.getSchool()), admin.schoolId());
    }

    private static boolean answers(RequestUser caller, @Nullable Teacher teacher) {
        if (teacher == null || !(caller instanceof SchoolTeacherUser known)) return false;
        return administers(caller, teacher) || Objects.equals(teacher.getId(), known.teacherId());
    }

    private static @Nullable Teacher requestedTeacher(User user) {
        var learner = user.getStudent();
        var klass = learner == null ? null : learner.getRequestedClass();
        return klass == null ? null : klass.getTeacher();
    }

    private static @Nullable Long id(@Nullable School school) {
        return school == null ? null : school.getId();
    }
}
