package education.codeforlife.membership;

import education.codeforlife.account.EmailAssignment;
import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.api.Internal;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.ClassEvent;
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
 * <p>Works in the transaction of its caller, on rows that it loaded. Refuses a violation of a rule as 400.
 *
 * @since 0.1.0
 */
public final class ClassMembership {

    private final OngoingTransaction transaction;
    private final AccessCodeGenerator codes;
    private final EmailAssignment emails;
    private final StudentNameRegistry names;
    private final Clock clock;

    private ClassMembership(
            OngoingTransaction transaction,
            AccessCodeGenerator codes,
            EmailAssignment emails,
            StudentNameRegistry names,
            Clock clock) {
        this.transaction = transaction;
        this.codes = codes;
        this.emails = emails;
        this.names = names;
        this.clock = clock;
    }

    /** Returns the membership in classes of the given entity manager. */
    @Internal
    public static ClassMembership of(
            EntityManager entities,
            AccessCodeGenerator codes,
            StudentNameRegistry names,
            ApplicationEventPublisher events,
            Clock clock) {
        var transaction = OngoingTransaction.of(entities, events);
        return new ClassMembership(transaction, codes, EmailAssignment.of(entities), names, clock);
    }

    /** Saves the new class, with a random access code, as one of the teacher, who has to be in a school. */
    public void open(SchoolClass klass, User user) {
        var teacher = Roles.teacher(user);
        Roles.school(teacher);
        klass.setTeacher(teacher);
        klass.setAccessCode(codes.next());
        klass.setCreatedAt(clock.instant());
        transaction.save(klass);
        transaction.publish(new ClassEvent.Created(id(klass)));
    }

    /** Hands the class over to a colleague. */
    public void transfer(SchoolClass klass, User colleague) {
        transaction.require(klass);
        var from = Roles.teacher(klass);
        var to = Roles.teacher(colleague);
        if (Objects.equals(from.getId(), to.getId())) return;
        if (!isSchoolShared(from, to)) {
            throw ValidationException.ofField(
                    "teacher", "not_in_school", "The teacher is not in the school of the class.");
        }
        klass.setTeacher(to);
        transaction.publish(new ClassEvent.Transferred(
                id(klass), OngoingTransaction.id(from.getId()), OngoingTransaction.id(to.getId())));
    }

    /** Moves a student to another class of their school, under a first name that is free there. */
    public void move(User student, SchoolClass klass, String firstName) {
        transaction.require(student);
        var left = Roles.klass(Roles.learner(student));
        if (!isSchoolShared(Roles.teacher(left), Roles.teacher(klass))) {
            throw ValidationException.ofField(
                    "klass", "not_in_school", "The class is not in the school of the student.");
        }
        names.claim(klass, student, firstName);
        transaction.publish(new ClassEvent.Left(id(student), id(left)));
        join(student, klass, firstName);
    }

    /** Takes a student out of their class. The user is an independent then, who logs in with the e-mail address. */
    public void release(User student, String email) {
        transaction.require(student);
        var role = Roles.learner(student);
        var left = Roles.klass(role);
        emails.assign(student, email);
        role.leaveClass();
        role.setLoginId(null);
        transaction.publish(new ClassEvent.Left(id(student), id(left)));
    }

    /** Asks for an independent to join the class, if it receives requests. */
    public void request(User independent, SchoolClass klass) {
        transaction.require(independent);
        requireRequestable(klass);
        Roles.independent(independent).requestToJoin(klass);
        transaction.publish(new ClassEvent.JoinRequested(id(independent), id(klass)));
    }

    /** Withdraws the request of an independent. */
    public void withdrawRequest(User independent) {
        transaction.require(independent);
        Roles.independent(independent).requestToJoin(null);
    }

    /**
     * Makes an independent a student of the class that they asked for, under a first name that is free there. The
     * e-mail address and the last name, which a student does not need, are erased.
     */
    public void acceptRequest(User independent, String firstName) {
        transaction.require(independent);
        var klass = Roles.requestedClass(Roles.independent(independent));
        names.claim(klass, independent, firstName);
        independent.setUsername(RandomUsernames.next());
        independent.setLastName("");
        independent.setEmail("");
        independent.setVerified(false);
        join(independent, klass, firstName);
    }

    /** Refuses an independent who asked to join a class. */
    public void rejectRequest(User independent) {
        transaction.require(independent);
        var role = Roles.independent(independent);
        var klass = Roles.requestedClass(role);
        role.requestToJoin(null);
        transaction.publish(new ClassEvent.JoinRequestRejected(id(independent), id(klass)));
    }

    private void join(User user, SchoolClass klass, String firstName) {
        user.setFirstName(firstName);
        Roles.learner(user).join(klass);
        transaction.publish(new ClassEvent.Joined(id(user), id(klass)));
    }

    /** Answers every reason alike, against enumeration of classes. */
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
        return OngoingTransaction.id(user.getId());
    }

    private static long id(SchoolClass klass) {
        return OngoingTransaction.id(klass.getId());
    }
}
