package education.codeforlife.membership;

import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Opens and closes classes, and changes who teaches them. */
final class ClassTeaching {

    private final OngoingTransaction transaction;
    private final LoadedRoles roles;
    private final AccessCodeGenerator codes;
    private final Clock clock;

    ClassTeaching(OngoingTransaction transaction, LoadedRoles roles, AccessCodeGenerator codes, Clock clock) {
        this.transaction = transaction;
        this.roles = roles;
        this.codes = codes;
        this.clock = clock;
    }

    void open(SchoolClass klass, User user) {
        var teacher = Roles.teacher(user);
        Roles.school(teacher);
        klass.setTeacher(teacher);
        klass.setAccessCode(codes.next());
        klass.setCreatedAt(clock.instant());
        transaction.save(klass);
        transaction.publish(new ClassEvent.Created(id(klass)));
    }

    void transfer(SchoolClass klass, User colleague) {
        transfer(List.of(klass), colleague);
    }

    void transfer(List<SchoolClass> classes, User colleague) {
        classes.forEach(transaction::require);
        roles.loadTeachers(classes);
        var to = Roles.teacher(colleague);
        for (var klass : classes) {
            if (!Roles.haveSameSchool(Roles.teacher(klass), to)) {
                throw ValidationException.ofField(
                        "teacher", "not_in_school", "The teacher is not in the school of the class.");
            }
        }
        classes.forEach(klass -> transfer(klass, to));
    }

    private void transfer(SchoolClass klass, Teacher to) {
        var from = Roles.teacher(klass);
        if (Objects.equals(from.getId(), to.getId())) return;
        klass.setTeacher(to);
        transaction.publish(new ClassEvent.Transferred(
                id(klass), OngoingTransaction.id(from.getId()), OngoingTransaction.id(to.getId())));
    }

    List<SchoolClass> transferAll(User user, User colleague) {
        transaction.require(user);
        var classes = roles.classes(Roles.teacher(user));
        transfer(classes, colleague);
        return classes;
    }

    void close(List<SchoolClass> classes) {
        classes.forEach(transaction::require);
        if (classes.isEmpty()) return;
        if (roles.haveStudents(classes)) throw ApiException.protectedByReference("class");
        roles.clearRequests(classes);
        classes.forEach(this::close);
    }

    private void close(SchoolClass klass) {
        klass.setName("");
        klass.setAccessCode(null);
        klass.setReceiveRequestsUntil(null);
        klass.setActive(false);
        transaction.publish(new ClassEvent.Closed(id(klass)));
    }

    private static long id(SchoolClass klass) {
        return OngoingTransaction.id(klass.getId());
    }
}
