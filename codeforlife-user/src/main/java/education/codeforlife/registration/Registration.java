package education.codeforlife.registration;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.registration.StudentNames.Named;
import education.codeforlife.user.ClassJoined;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import education.codeforlife.user.UserCreated;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Creates users of each kind.
 *
 * <pre>{@code
 * User teacher = registration.teacher(new NewAccount("Ada", "Lovelace", "ada@example.com", password));
 * List<StudentLogin> shownOnce = registration.students(List.of(new NewStudent(klass, "Grace")));
 * }</pre>
 *
 * <p>Works in the transaction of its caller. What is wrong with the data is refused as 400, with the field's errors.
 *
 * @since 0.1.0
 */
public final class Registration {

    private final CallersTransaction transaction;
    private final EmailAddresses emails;
    private final NewPasswords passwords;
    private final StudentNames names;
    private final StudentLogins logins;
    private final Clock clock;

    public Registration(
            EntityManager entities,
            NewPasswords passwords,
            StudentNames names,
            StudentLogins logins,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transaction = new CallersTransaction(entities, events);
        this.emails = new EmailAddresses(entities);
        this.passwords = passwords;
        this.names = names;
        this.logins = logins;
        this.clock = clock;
    }

    /** A teacher, who is in no school yet and whose e-mail address is not verified. */
    public User teacher(NewAccount account) {
        return register(User.of(new Teacher()), account);
    }

    /** A learner, who is in no class and whose e-mail address is not verified. */
    public User independent(NewAccount account) {
        return register(User.of(new Student()), account);
    }

    /**
     * Students of classes, with random usernames, passwords and login links. All of them, or none: the refusal tells of
     * each row whether its name is taken. Hashing a password takes its time, some 50 to 100 ms for each student.
     *
     * @return in the order given
     */
    public List<StudentLogin> students(List<NewStudent> students) {
        CallersTransaction.require();
        if (students.isEmpty()) return List.of();
        var users = students.stream().map(this::user).toList();
        names.claimAll(students.stream().map(NewStudent::klass).collect(toSet()), claims(students));
        var made = users.stream().map(logins::make).toList();
        users.forEach(this::save);
        users.forEach(this::publishJoined);
        return made;
    }

    private User register(User user, NewAccount account) {
        CallersTransaction.require();
        user.setFirstName(account.firstName());
        user.setLastName(account.lastName());
        emails.give(user, account.email());
        passwords.choose(user, account.password());
        save(user);
        return user;
    }

    private User user(NewStudent student) {
        var role = new Student();
        role.join(student.klass());
        var user = User.of(role);
        user.setFirstName(student.firstName());
        user.setUsername(Usernames.next());
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
        transaction.publish(new UserCreated(CallersTransaction.id(user.getId())));
    }

    private void publishJoined(User user) {
        var student = user.getStudent();
        if (student == null || student.getKlass() == null) return;
        transaction.publish(new ClassJoined(
                CallersTransaction.id(user.getId()),
                CallersTransaction.id(student.getKlass().getId())));
    }
}
