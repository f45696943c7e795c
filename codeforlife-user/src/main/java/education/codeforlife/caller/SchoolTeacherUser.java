package education.codeforlife.caller;

import java.util.Set;

/**
 * A teacher of a school.
 *
 * @since 0.1.0
 */
public sealed interface SchoolTeacherUser extends TeacherUser
        permits AdminSchoolTeacherUser, NonAdminSchoolTeacherUser {

    /** Returns the primary key of the school. */
    long schoolId();

    /** The primary keys of the teacher's own active classes. */
    Set<Long> classIds();

    /** Returns whether the teacher administers the school. */
    default boolean isAdmin() {
        return this instanceof AdminSchoolTeacherUser;
    }
}
