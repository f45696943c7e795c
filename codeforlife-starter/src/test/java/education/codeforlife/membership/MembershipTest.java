package education.codeforlife.membership;

import education.codeforlife.account.AccountTest;
import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;

/** The base of tests that create and change schools and classes, each change in a transaction of its own. */
abstract class MembershipTest extends AccountTest {

    @Autowired
    SchoolMembership schools;

    @Autowired
    ClassMembership classes;

    @Autowired
    StudentRegistration students;

    /** A school with its admin. */
    School school(User founder) {
        var school = new School();
        school.setName("School");
        doInTransaction(() -> schools.found(school, now(founder)));
        return school;
    }

    SchoolClass klass(User teacher) {
        var klass = new SchoolClass();
        klass.setName("Class");
        doInTransaction(() -> classes.open(klass, now(teacher)));
        return klass;
    }

    StudentLogin student(SchoolClass klass, String name) {
        return inTransaction(
                () -> students.register(List.of(new NewStudent(klass, name))).get(0));
    }

    SchoolClass now(SchoolClass klass) {
        return Objects.requireNonNull(entities.find(SchoolClass.class, klass.getId()));
    }

    School now(School school) {
        return Objects.requireNonNull(entities.find(School.class, school.getId()));
    }

    /** What the user's role refers to can be read. */
    Teacher teacherNow(User user) {
        return inTransaction(() -> {
            var teacher = Objects.requireNonNull(now(user).getTeacher());
            teacher.isAdmin();
            return teacher;
        });
    }
}
