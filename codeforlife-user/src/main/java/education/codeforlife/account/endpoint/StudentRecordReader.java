package education.codeforlife.account.endpoint;

import education.codeforlife.membership.Roles;
import education.codeforlife.membership.StudentLogin;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads students as the library answers them. */
final class StudentRecordReader implements StudentReader<StudentRead> {

    @Override
    public StudentRead read(User user) {
        return read(user, null, null);
    }

    @Override
    public StudentRead read(StudentLogin login) {
        return read(login.user(), login.password(), login.autoGenPassword());
    }

    private static StudentRead read(User user, @Nullable String password, @Nullable String autoGenPassword) {
        var student = Roles.learner(user);
        var klass = student.getKlass();
        return new StudentRead(
                Objects.requireNonNull(student.getId()),
                klass == null ? null : klass.getAccessCode(),
                klass == null ? null : school(klass),
                person(user, password),
                autoGenPassword);
    }

    private static @Nullable Long school(SchoolClass klass) {
        var school = Roles.teacher(klass).getSchool();
        return school == null ? null : school.getId();
    }

    private static StudentRead.Person person(User user, @Nullable String password) {
        return new StudentRead.Person(
                Objects.requireNonNull(user.getId()),
                user.getFirstName(),
                user.getLastName(),
                user.getEmail(),
                user.isActive(),
                user.getDateJoined(),
                password);
    }
}
