package education.codeforlife.membership;

import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.account.PasswordAssignment;
import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.password.RandomText;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Issues new passwords and login links to students of classes, which end the old ones and their sessions.
 *
 * <pre>{@code
 * List<StudentLogin> shownOnce = logins.reset(students);
 * }</pre>
 *
 * <p>Works in the transaction of its caller, on users that it loaded.
 *
 * @since 0.1.0
 */
public final class StudentLoginIssuer {

    private final OngoingTransaction transaction;
    private final LoadedRoles roles;
    private final PasswordAssignment passwords;
    private final LoginLinkHasher links;

    private StudentLoginIssuer(
            OngoingTransaction transaction, LoadedRoles roles, PasswordAssignment passwords, LoginLinkHasher links) {
        this.transaction = transaction;
        this.roles = roles;
        this.passwords = passwords;
        this.links = links;
    }

    /** Returns the issuer of logins to students of the given entity manager. */
    @Internal
    public static StudentLoginIssuer of(
            EntityManager entities,
            PasswordAssignment passwords,
            LoginLinkHasher links,
            ApplicationEventPublisher events) {
        return new StudentLoginIssuer(
                OngoingTransaction.of(entities, events), new LoadedRoles(entities), passwords, links);
    }

    /**
     * Issues a random password and a new link to each, by a constant number of statements. Hashing a password takes 50 to 100 ms for each student.
     *
     * @throws IllegalArgumentException if one is not a student of a class
     */
    public List<StudentLogin> reset(Collection<User> students) {
        students.forEach(transaction::require);
        roles.load(students);
        var made = students.stream().map(this::make).toList();
        transaction.publishAll(
                students.stream().map(StudentLoginIssuer::changed).toList());
        return made;
    }

    /**
     * Issues new passwords and links, random ones unless they are chosen, by a constant number of statements: to all, or
     * to none.
     *
     * @throws ValidationException with the errors of each row, in the given order: of {@code password} if it violates a
     *     rule
     * @throws IllegalArgumentException if one is not a student of a class
     */
    public List<StudentLogin> resetAll(List<StudentReset> resets) {
        resets.forEach(reset -> transaction.require(reset.student()));
        roles.load(resets.stream().map(StudentReset::student).toList());
        var errors = resets.stream().map(this::errors).toList();
        if (!errors.stream().allMatch(FieldErrors::isEmpty)) throw ValidationException.ofRows(errors);
        var made = resets.stream().map(this::make).toList();
        transaction.publishAll(
                resets.stream().map(reset -> changed(reset.student())).toList());
        return made;
    }

    private FieldErrors errors(StudentReset reset) {
        var errors = new FieldErrors();
        var password = reset.password();
        if (password != null) passwords.violations(reset.student(), password).forEach(errors.field("password")::add);
        return errors;
    }

    private StudentLogin make(StudentReset reset) {
        var password = reset.password();
        if (password == null) return make(reset.student());
        passwords.assign(reset.student(), password);
        return link(reset.student(), password);
    }

    /** Issues a random password and a new link. */
    public StudentLogin reset(User student) {
        transaction.require(student);
        var login = make(student);
        transaction.publish(changed(student));
        return login;
    }

    /** Sets a password that a teacher chose, and issues a new link. */
    public StudentLogin reset(User student, String password) {
        transaction.require(student);
        passwords.choose(student, password);
        var login = link(student, password);
        transaction.publish(changed(student));
        return login;
    }

    private static UserEvent changed(User student) {
        return new UserEvent.PasswordChanged(OngoingTransaction.id(student.getId()));
    }

    /** Issues a random password and a link, without an event. */
    StudentLogin make(User student) {
        var password = RandomText.STUDENT_PASSWORD.next();
        passwords.assign(student, password);
        return link(student, password);
    }

    private StudentLogin link(User user, String password) {
        var secret = RandomText.LINK_SECRET.next();
        Roles.student(user).setLoginId(links.hash(secret));
        return new StudentLogin(user, password, secret);
    }
}
