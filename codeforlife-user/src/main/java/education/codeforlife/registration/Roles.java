package education.codeforlife.registration;

import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import java.util.Objects;

/** What a user has to be for a change; that somebody else comes so far is a defect of the caller's permissions. */
final class Roles {

    private Roles() {}

    static Teacher teacher(User user) {
        var teacher = user.getTeacher();
        if (teacher == null) throw new IllegalArgumentException("The user is not a teacher");
        return teacher;
    }

    static Teacher teacher(SchoolClass klass) {
        return Objects.requireNonNull(klass.getTeacher(), "The class does not have a teacher");
    }

    static School school(Teacher teacher) {
        var school = teacher.getSchool();
        if (school == null) throw new IllegalArgumentException("The teacher is not in a school");
        return school;
    }

    static Student learner(User user) {
        var learner = user.getStudent();
        if (learner == null) throw new IllegalArgumentException("The user is not a student or an independent user");
        return learner;
    }

    static Student independent(User user) {
        var learner = learner(user);
        if (learner.getKlass() != null) throw new IllegalArgumentException("The user is not independent");
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
        if (requested == null) throw new IllegalArgumentException("The user does not request to join a class");
        return requested;
    }
}
