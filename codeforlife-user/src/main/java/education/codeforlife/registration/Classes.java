package education.codeforlife.registration;

import education.codeforlife.error.ValidationException;
import education.codeforlife.user.ClassCreated;
import education.codeforlife.user.ClassJoined;
import education.codeforlife.user.ClassLeft;
import education.codeforlife.user.ClassRequestRejected;
import education.codeforlife.user.ClassRequested;
import education.codeforlife.user.ClassTransferred;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Opens classes, and changes who teaches and who learns in them.
 *
 * <p>Works in the transaction of its caller, on rows that it loaded. Refuses with 400 what is against the rules.
 *
 * @since 0.1.0
 */
public final class Classes {

    private final CallersTransaction transaction;
    private final AccessCodes codes;
    private final EmailAddresses emails;
    private final StudentNames names;
    private final Clock clock;

    public Classes(
            EntityManager entities,
            AccessCodes codes,
            StudentNames names,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transaction = new CallersTransaction(entities, events);
        this.codes = codes;
        this.emails = new EmailAddresses(entities);
        this.names = names;
        this.clock = clock;
    }

    /** Saves the new class, with a random access code, as one of the teacher, who has to be in a school. */
    public void open(SchoolClass klass, User user) {
        var teacher = Roles.teacher(user);
        Roles.school(teacher);
        klass.setTeacher(teacher);
        klass.setAccessCode(codes.next());
        klass.setCreatedAt(clock.instant());
        transaction.save(klass);
        transaction.publish(new ClassCreated(id(klass)));
    }

    /** Hands the class over to a colleague. */
    public void transfer(SchoolClass klass, User colleague) {
        transaction.require(klass);
        var from = Roles.teacher(klass);
        var to = Roles.teacher(colleague);
        if (Objects.equals(from.getId(), to.getId())) return;
        if (!isSchoolShared(from, to))
            throw ValidationException.ofField(
                    "teacher", "not_in_school", "The teacher is not in the school of the class.");
        klass.setTeacher(to);
        transaction.publish(new ClassTransferred(
                id(klass), CallersTransaction.id(from.getId()), CallersTransaction.id(to.getId())));
    }

    /** Moves a student to another class of their school, under a name that nobody has there. */
    public void move(User student, SchoolClass klass, String firstName) {
        transaction.require(student);
        var left = Roles.klass(Roles.learner(student));
        if (!isSchoolShared(Roles.teacher(left), Roles.teacher(klass)))
            throw ValidationException.ofField(
                    "klass", "not_in_school", "The class is not in the school of the student.");
        names.claim(klass, student, firstName);
        transaction.publish(new ClassLeft(id(student), id(left)));
        join(student, klass, firstName);
    }

    /** Takes a student out of their class, who is an independent then, and logs in with the e-mail address. */
    public void release(User student, String email) {
        transaction.require(student);
        var role = Roles.learner(student);
        var left = Roles.klass(role);
        emails.give(student, email);
        role.leaveClass();
        role.setLoginId(null);
        transaction.publish(new ClassLeft(id(student), id(left)));
    }

    /** An independent asks to join the class, if it receives requests. */
    public void request(User independent, SchoolClass klass) {
        transaction.require(independent);
        requireRequestable(klass);
        Roles.independent(independent).requestToJoin(klass);
        transaction.publish(new ClassRequested(id(independent), id(klass)));
    }

    /** An independent asks no longer. */
    public void withdrawRequest(User independent) {
        transaction.require(independent);
        Roles.independent(independent).requestToJoin(null);
    }

    /**
     * An independent who asked for it becomes a student of the class, under a name that nobody has there. The e-mail
     * address and the last name, which a student does not need, are forgotten.
     */
    public void acceptRequest(User independent, String firstName) {
        transaction.require(independent);
        var klass = Roles.requestedClass(Roles.independent(independent));
        names.claim(klass, independent, firstName);
        independent.setUsername(Usernames.next());
        independent.setLastName("");
        independent.setEmail("");
        independent.setVerified(false);
        join(independent, klass, firstName);
    }

    /** An independent who asked to join a class may not. */
    public void rejectRequest(User independent) {
        transaction.require(independent);
        var role = Roles.independent(independent);
        var klass = Roles.requestedClass(role);
        role.requestToJoin(null);
        transaction.publish(new ClassRequestRejected(id(independent), id(klass)));
    }

    private void join(User user, SchoolClass klass, String firstName) {
        user.setFirstName(firstName);
        Roles.learner(user).join(klass);
        transaction.publish(new ClassJoined(id(user), id(klass)));
    }

    /** In the same words for every reason, so that nobody finds out which classes there are. */
    private void requireRequestable(SchoolClass klass) {
        var until = klass.getReceiveRequestsUntil();
        if (klass.isActive() && until != null && !until.isBefore(clock.instant())) return;
        throw ValidationException.ofField(
                "requesting_to_join_class", "does_not_exist", "Class does not exist or does not accept join requests.");
    }

    private static boolean isSchoolShared(Teacher from, Teacher to) {
        var school = from.getSchool();
        return school != null && Objects.equals(school.getId(), schoolId(to));
    }

    private static @Nullable Long schoolId(Teacher teacher) {
        var school = teacher.getSchool();
        return school == null ? null : school.getId();
    }

    private static long id(User user) {
        return CallersTransaction.id(user.getId());
    }

    private static long id(SchoolClass klass) {
        return CallersTransaction.id(klass.getId());
    }
}
