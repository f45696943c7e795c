package education.codeforlife.registration;

import education.codeforlife.password.RandomText;
import education.codeforlife.user.LoginLinks;
import education.codeforlife.user.PasswordChanged;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Gives students of classes new passwords and login links, which end the old ones and their sessions.
 *
 * <pre>{@code
 * List<StudentLogin> shownOnce = logins.reset(students);
 * }</pre>
 *
 * <p>Works in the transaction of its caller, on users that it loaded.
 *
 * @since 0.1.0
 */
public final class StudentLogins {

    private final CallersTransaction transaction;
    private final NewPasswords passwords;
    private final LoginLinks links;

    public StudentLogins(
            EntityManager entities, NewPasswords passwords, LoginLinks links, ApplicationEventPublisher events) {
        this.transaction = new CallersTransaction(entities, events);
        this.passwords = passwords;
        this.links = links;
    }

    /**
     * Each a random password and a new link. Hashing a password takes its time, some 50 to 100 ms for each student.
     *
     * @throws IllegalArgumentException if one is no student of a class
     */
    public List<StudentLogin> reset(Collection<User> students) {
        return students.stream().map(this::reset).toList();
    }

    /** A random password and a new link. */
    public StudentLogin reset(User student) {
        transaction.require(student);
        var login = make(student);
        transaction.publish(new PasswordChanged(CallersTransaction.id(student.getId())));
        return login;
    }

    /** A password that somebody made up, and a new link. */
    public StudentLogin reset(User student, String password) {
        transaction.require(student);
        passwords.choose(student, password);
        var login = link(student, password);
        transaction.publish(new PasswordChanged(CallersTransaction.id(student.getId())));
        return login;
    }

    /** For a new student, or one who gets another login. */
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
