package education.codeforlife.membership;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.account.OngoingTransaction;
import education.codeforlife.api.Internal;
import education.codeforlife.membership.StudentNameRegistry.Named;
import education.codeforlife.user.ClassEvent;
import education.codeforlife.user.Student;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Creates students of classes, who log in with a class, a first name and a password that they are given.
 *
 * <pre>{@code
 * List<StudentLogin> shownOnce = registration.register(List.of(new NewStudent(klass, "Grace")));
 * }</pre>
 *
 * <p>Works in the transaction of its caller. Refuses wrong data as 400, with the errors of each field.
 *
 * @since 0.1.0
 */
public final class StudentRegistration {

    private final OngoingTransaction transaction;
    private final StudentNameRegistry names;
    private final StudentLoginIssuer logins;
    private final Clock clock;

    private StudentRegistration(
            OngoingTransaction transaction, StudentNameRegistry names, StudentLoginIssuer logins, Clock clock) {
        this.transaction = transaction;
        this.names = names;
        this.logins = logins;
        this.clock = clock;
    }

    /** Returns the registration whose students are stored by the given entity manager. */
    @Internal
    public static StudentRegistration of(
            EntityManager entities,
            StudentNameRegistry names,
            StudentLoginIssuer logins,
            ApplicationEventPublisher events,
            Clock clock) {
        return new StudentRegistration(OngoingTransaction.of(entities, events), names, logins, clock);
    }

    /**
     * Creates students with random usernames, passwords and login links: all of them, or none. The refusal reports for
     * each row whether its name is taken. Hashing a password takes 50 to 100 ms for each student.
     *
     * @return the logins in the given order
     */
    public List<StudentLogin> register(List<NewStudent> students) {
        OngoingTransaction.require();
        if (students.isEmpty()) return List.of();
        var users = students.stream().map(this::user).toList();
        names.claimAll(students.stream().map(NewStudent::klass).collect(toSet()), claims(students));
        var made = users.stream().map(logins::make).toList();
        users.forEach(this::save);
        users.forEach(this::publishJoined);
        return made;
    }

    private User user(NewStudent student) {
        var role = new Student();
        role.join(student.klass());
        var user = User.of(role);
        user.setFirstName(student.firstName());
        user.setUsername(RandomUsernames.next());
        return user;
    }

    private static List<Named> claims(List<NewStudent> students) {
        return students.stream()
                .map(student -> Named.of(student.klass(), null, student.firstName()))
                .toList();
    }

    private void save(User user) {
        user.setDateJoined(clock.instant());
        transaction.save(user);
        transaction.publish(new UserEvent.Created(OngoingTransaction.id(user.getId())));
    }

    private void publishJoined(User user) {
        var klass = Roles.klass(Roles.student(user));
        transaction.publish(
                new ClassEvent.Joined(OngoingTransaction.id(user.getId()), OngoingTransaction.id(klass.getId()), null));
    }
}
