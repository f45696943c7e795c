package education.codeforlife.caller;

/**
 * A teacher who is in no school.
 *
 * @since 0.1.0
 */
public record NonSchoolTeacherUser(Account account, long teacherId) implements TeacherUser {

    @Override
    public NonSchoolTeacherUser with(Account account) {
        return new NonSchoolTeacherUser(account, teacherId);
    }
}
