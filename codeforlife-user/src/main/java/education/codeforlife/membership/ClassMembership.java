package education.codeforlife.membership;

import education.codeforlife.account.EmailAssignment;
import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Opens classes, and changes who teaches and who learns in them.
 *
 * <p>Works in the transaction of its caller, on rows that it loaded. Refuses a violation of a rule as 400.
 *
 * @since 0.1.0
 */
public final class ClassMembership {

    private final ClassTeaching teaching;
    private final StudentMoves students;
    private final JoinRequests requests;

    private ClassMembership(ClassTeaching teaching, StudentMoves students, JoinRequests requests) {
        this.teaching = teaching;
        this.students = students;
        this.requests = requests;
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
        var roles = new LoadedRoles(entities);
        var joins = new ClassJoin(transaction);
        return new ClassMembership(
                new ClassTeaching(transaction, roles, codes, clock),
                new StudentMoves(transaction, roles, EmailAssignment.of(entities), names, joins),
                new JoinRequests(transaction, names, joins, clock));
    }

    /** Saves the new class, with a random access code, as one of the teacher, who has to be in a school. */
    public void open(SchoolClass klass, User user) {
        teaching.open(klass, user);
    }

    /** Hands the class over to a colleague. */
    public void transfer(SchoolClass klass, User colleague) {
        teaching.transfer(klass, colleague);
    }

    /** Hands the classes over to a colleague, by a constant number of statements. */
    public void transfer(List<SchoolClass> classes, User colleague) {
        teaching.transfer(classes, colleague);
    }

    /**
     * Hands all active classes of a teacher over to a colleague, so that the teacher can leave.
     *
     * @return the classes
     */
    public List<SchoolClass> transferAll(User user, User colleague) {
        return teaching.transferAll(user, colleague);
    }

    /**
     * Ends classes without students, and the requests to join them. Nothing personal of them is left.
     *
     * @throws ApiException 409 if one of them has students
     */
    public void close(List<SchoolClass> classes) {
        teaching.close(classes);
    }

    /**
     * Moves a student to another class of their school, under a first name that is free there. Within the own class, only
     * the name is changed.
     */
    public void move(User student, SchoolClass klass, String firstName) {
        students.move(student, klass, firstName);
    }

    /**
     * Moves students to other classes of their school, by a constant number of statements: all of them, or none. Within
     * the own class, only the name is changed.
     *
     * @throws ValidationException with the errors of each row, in the given order: of {@code klass} if it is of another
     *     school, of {@code first_name} if the name is invalid or taken there, also by an earlier row
     */
    public void move(List<StudentMove> moves) {
        students.move(moves);
    }

    /** Gives a student another first name, which has to be free in the class. */
    public void rename(User student, String firstName) {
        students.rename(student, firstName);
    }

    /** Takes a student out of their class. The user is an independent then, who logs in with the e-mail address. */
    public void release(User student, String email) {
        students.release(student, email);
    }

    /**
     * Takes students out of their classes, by a constant number of statements: all of them, or none.
     *
     * @throws ValidationException with the errors of each row, in the given order: of {@code email} if no account may
     *     have the address, or another one has it, also an earlier row
     */
    public void release(List<StudentRelease> releases) {
        students.release(releases);
    }

    /** Asks for an independent to join the class, if it receives requests. */
    public void request(User independent, SchoolClass klass) {
        requests.request(independent, klass);
    }

    /** Withdraws the request of an independent. */
    public void withdrawRequest(User independent) {
        requests.withdrawRequest(independent);
    }

    /**
     * Makes an independent a student of the class that they asked for, under a first name that is free there. The
     * e-mail address and the last name, which a student does not need, are erased.
     */
    public void acceptRequest(User independent, String firstName) {
        requests.acceptRequest(independent, firstName);
    }

    /** Refuses an independent who asked to join a class. */
    public void rejectRequest(User independent) {
        requests.rejectRequest(independent);
    }
}
