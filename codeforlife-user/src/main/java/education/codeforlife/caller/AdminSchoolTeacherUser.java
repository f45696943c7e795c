package education.codeforlife.caller;

import java.util.Set;

/**
 * A teacher who administers a school.
 *
 * @since 0.1.0
 */
public record AdminSchoolTeacherUser(Account account, long teacherId, long schoolId, Set<Long> classIds)
        implements SchoolTeacherUser {

    public AdminSchoolTeacherUser {
        classIds = Set.copyOf(classIds);
    }

    @Override
    public AdminSchoolTeacherUser with(Account account) {
        return new AdminSchoolTeacherUser(account, teacherId, schoolId, classIds);
    }
}
