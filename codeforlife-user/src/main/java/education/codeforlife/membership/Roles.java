package education.codeforlife.membership;

import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import java.util.Objects;

/**
 * The roles that a change requires of its users. A wrong user is a defect of the permissions that let them in, and an
 * {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class Roles {

    private Roles() {}

    /** Returns the role of a user who teaches. */
    public static Teacher teacher(User user) {
        var teacher = user.getTeacher();
        if (teacher == null) throw new IllegalArgumentException("The user is not a teacher");
        return teacher;
    }

    /** Returns who teaches the class. */
    public static Teacher teacher(SchoolClass klass) {
        return Objects.requireNonNull(klass.getTeacher(), "Every class has a teacher");
    }

    /** Returns the school that the teacher is in. */
    public static School school(Teacher teacher) {
        var school = teacher.getSchool();
        if (school == null) throw new IllegalArgumentException("The teacher is not in a school");
        return school;
    }

    /** Returns whether both teach at the same school. */
    static boolean haveSameSchool(Teacher one, Teacher other) {
        var school = one.getSchool();
        var others = other.getSchool();
        return school != null && others != null && Objects.equals(school.getId(), others.getId());
    }

    /** Returns the role of a user who learns: a student, or an independent. */
    public static Student learner(User user) {
        var learner = user.getStudent();
        if (learner == null) throw new IllegalArgumentException("The user is not a learner");
        return learner;
    }

    /** Returns the role of a learner who is not in a class. */
    public static Student independent(User user) {
        var learner = learner(user);
        if (learner.getKlass() != null) throw new IllegalArgumentException("The user is not an independent");
        return learner;
    }

    /** Returns the role of a learner who is in a class. */
    public static Student student(User user) {
        var learner = learner(user);
        if (learner.getKlass() == null) throw new IllegalArgumentException("The user is not a student of a class");
        return learner;
    }

    /** Returns the class that the student is in. */
    public static SchoolClass klass(Student learner) {
        var klass = learner.getKlass();
        if (klass == null) throw new IllegalArgumentException("The user is not a student of a class");
        return klass;
    }

    /** Returns the class that the independent asks to join. */
    public static SchoolClass requestedClass(Student learner) {
        var requested = learner.getRequestedClass();
        if (requested == null) throw new IllegalArgumentException("The user does not ask to join a class");
        return requested;
    }
}
