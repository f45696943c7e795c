package education.codeforlife.caller;

import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import org.jspecify.annotations.Nullable;

/**
 * A student of a class.
 *
 * @param studentId the primary key of the {@link Student}
 * @param classId the primary key of the {@link SchoolClass}
 * @param classTeacherId the primary key of the class's {@link Teacher}
 * @param schoolId of the class's teacher; {@code null} if they are in none
 * @since 0.1.0
 */
public record StudentUser(
        Account account,
        long studentId,
        long classId,
        long classTeacherId,
        @Nullable Long schoolId) implements KnownUser {

    @Override
    public UserType type() {
        return UserType.STUDENT;
    }

    @Override
    public StudentUser with(Account account) {
        return new StudentUser(account, studentId, classId, classTeacherId, schoolId);
    }
}
