package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.user.Student;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Creates teachers and independents, who log in with an e-mail address.
 *
 * <pre>{@code
 * User teacher = registration.registerTeacher(new NewAccount("Ada", "Lovelace", "ada@example.com", password));
 * }</pre>
 *
 * <p>Works in the transaction of its caller. Refuses wrong data as 400, with the errors of each field.
 *
 * @since 0.1.0
 */
public final class AccountRegistration {

    private final OngoingTransaction transaction;
    private final EmailAssignment emails;
    private final PasswordAssignment passwords;
    private final Clock clock;

    private AccountRegistration(
            OngoingTransaction transaction, EmailAssignment emails, PasswordAssignment passwords, Clock clock) {
        this.transaction = transaction;
        this.emails = emails;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Returns the registration whose users are stored by the given entity manager. */
    @Internal
    public static AccountRegistration of(
            EntityManager entities, PasswordAssignment passwords, ApplicationEventPublisher events, Clock clock) {
        var transaction = OngoingTransaction.of(entities, events);
        return new AccountRegistration(transaction, EmailAssignment.of(entities), passwords, clock);
    }

    /** Creates a teacher, who is not in a school yet and whose e-mail address is not verified. */
    public User registerTeacher(NewAccount account) {
        return register(User.of(new Teacher()), account);
    }

    /** Creates an independent, who is not in a class and whose e-mail address is not verified. */
    public User registerIndependent(NewAccount account) {
        return register(User.of(new Student()), account);
    }

    private User register(User user, NewAccount account) {
        OngoingTransaction.require();
        user.setFirstName(account.firstName());
        user.setLastName(account.lastName());
        emails.assign(user, account.email());
        passwords.choose(user, account.password());
        user.setDateJoined(clock.instant());
        transaction.save(user);
        transaction.publish(new UserEvent.Created(OngoingTransaction.id(user.getId())));
        return user;
    }
}
