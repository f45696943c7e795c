package education.codeforlife.registration;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.database.Transactions;
import education.codeforlife.database.test.CleanDatabase;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.School;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Base of tests that create and change people, each change in a transaction of its own. */
@SpringBootTest(classes = RegistrationApplication.class)
@CleanDatabase
@RecordApplicationEvents
abstract class RegistrationTest {

    static final String PASSWORD = "Tr0ub4dor&3-horse";

    @Autowired
    EntityManager entities;

    @Autowired
    Registration registration;

    @Autowired
    Schools schools;

    @Autowired
    Classes classes;

    @Autowired
    private Transactions transactions;

    <T> T inTransaction(Supplier<T> work) {
        return transactions.write(work);
    }

    void doInTransaction(Runnable work) {
        transactions.write(() -> {
            work.run();
            return work;
        });
    }

    User teacher(String name) {
        return inTransaction(
                () -> registration.teacher(new NewAccount(name, "Byron", name + "@example.com", PASSWORD)));
    }

    User independent(String name) {
        return inTransaction(
                () -> registration.independent(new NewAccount(name, "Byron", name + "@example.com", PASSWORD)));
    }

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
        return inTransaction(() -> registration
                .students(java.util.List.of(new NewStudent(klass, name)))
                .get(0));
    }

    /** The row as it is in the current transaction, or else in the database. */
    User now(User user) {
        return Objects.requireNonNull(entities.find(User.class, user.getId()));
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

    static long id(@Nullable Long id) {
        return Objects.requireNonNull(id);
    }

    void assertRefused(ThrowingCallable work, String errors) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(work)
                .satisfies(refusal -> org.assertj.core.api.Assertions.assertThat(refusal.toJson())
                        .hasToString(errors));
    }
}
