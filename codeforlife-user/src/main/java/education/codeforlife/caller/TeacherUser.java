package education.codeforlife.caller;

import education.codeforlife.user.Teacher;

/**
 * A teacher, in a school or without one.
 *
 * @since 0.1.0
 */
public sealed interface TeacherUser extends KnownUser permits SchoolTeacherUser, NonSchoolTeacherUser {

    /** The primary key of the {@link Teacher}. */
    long teacherId();

    @Override
    default UserType type() {
        return UserType.TEACHER;
    }
}
