package education.codeforlife.caller;

import education.codeforlife.user.Teacher;

/**
 * Somebody who teaches, in a school or in none.
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
