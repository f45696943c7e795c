package education.codeforlife.registration;

import education.codeforlife.user.EmailChanged;
import education.codeforlife.user.EmailVerified;
import education.codeforlife.user.PasswordChanged;
import education.codeforlife.user.User;
import education.codeforlife.user.UserDeactivated;
import education.codeforlife.user.UserReactivated;
import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Changes how users log in, and whether they can. It does not ask who the caller is: permissions do.
 *
 * <p>Works in the transaction of its caller, on users that it loaded. What is wrong with the data is refused as 400,
 * with the field's errors.
 *
 * @since 0.1.0
 */
public final class Accounts {

    private final CallersTransaction transaction;
    private final EmailAddresses emails;
    private final NewPasswords passwords;

    public Accounts(EntityManager entities, NewPasswords passwords, ApplicationEventPublisher events) {
        this.transaction = new CallersTransaction(entities, events);
        this.emails = new EmailAddresses(entities);
        this.passwords = passwords;
    }

    /** Another password; the rules are those for the kind of user. */
    public void changePassword(User user, String password) {
        transaction.require(user);
        passwords.choose(user, password);
        transaction.publish(new PasswordChanged(id(user)));
    }

    /** Another e-mail address, to log in with from now on, which has yet to be verified. */
    public void changeEmail(User user, String email) {
        transaction.require(user);
        if (user.getEmail().equals(email)) return;
        emails.give(user, email);
        transaction.publish(new EmailChanged(id(user)));
    }

    /** The e-mail address was proved to be theirs. */
    public void verifyEmail(User user) {
        transaction.require(user);
        if (user.isVerified()) return;
        user.setVerified(true);
        transaction.publish(new EmailVerified(id(user)));
    }

    /** Hides the user and ends their sessions; nothing is lost. */
    public void deactivate(User user) {
        transaction.require(user);
        if (!user.isActive()) return;
        user.setActive(false);
        transaction.publish(new UserDeactivated(id(user)));
    }

    /** Undoes {@link #deactivate}. */
    public void reactivate(User user) {
        transaction.require(user);
        if (user.isActive()) return;
        user.setActive(true);
        transaction.publish(new UserReactivated(id(user)));
    }

    private static long id(User user) {
        return CallersTransaction.id(user.getId());
    }
}
