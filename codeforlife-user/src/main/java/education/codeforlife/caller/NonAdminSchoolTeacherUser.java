package education.codeforlife.caller;

import java.util.Set;

/**
 * A teacher of a school who does not administer it.
 *
 * @since 0.1.0
 */
public record NonAdminSchoolTeacherUser(Account account, long teacherId, long schoolId, Set<Long> classIds)
        implements SchoolTeacherUser {

    public NonAdminSchoolTeacherUser {
        classIds = Set.copyOf(classIds);
    }

    @Override
    public NonAdminSchoolTeacherUser with(Account account) {
        return new NonAdminSchoolTeacherUser(account, teacherId, schoolId, classIds);
    }
}
