package education.codeforlife.membership;

import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import java.util.Objects;

/** The roles that a change requires of its users. A wrong user is a defect of the permissions that let them in. */
final class Roles {

    private Roles() {}

    static Teacher teacher(User user) {
        var teacher = user.getTeacher();
        if (teacher == null) throw new IllegalArgumentException("The user is not a teacher");
        return teacher;
    }

    static Teacher teacher(SchoolClass klass) {
        return Objects.requireNonNull(klass.getTeacher(), "Every class has a teacher");
    }

    static School school(Teacher teacher) {
        var school = teacher.getSchool();
        if (school == null) throw new IllegalArgumentException("The teacher is not in a school");
        return school;
    }

    static Student learner(User user) {
        var learner = user.getStudent();
        if (learner == null) throw new IllegalArgumentException("The user is not a learner");
        return learner;
    }

    static Student independent(User user) {
        var learner = learner(user);
        if (learner.getKlass() != null) throw new IllegalArgumentException("The user is not an independent");
        return learner;
    }

    static Student student(User user) {
        var learner = learner(user);
        if (learner.getKlass() == null) throw new IllegalArgumentException("The user is not a student of a class");
        return learner;
    }

    static SchoolClass klass(Student learner) {
        var klass = learner.getKlass();
        if (klass == null) throw new IllegalArgumentException("The user is not a student of a class");
        return klass;
    }

    static SchoolClass requestedClass(Student learner) {
        var requested = learner.getRequestedClass();
        if (requested == null) throw new IllegalArgumentException("The user does not ask to join a class");
        return requested;
    }
}
