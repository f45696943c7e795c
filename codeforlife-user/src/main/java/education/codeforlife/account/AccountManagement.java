package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEvent;
import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Changes how users log in, and whether they can. It does not check who the caller is: permissions do.
 *
 * <p>Works in the transaction of its caller, on users that it loaded. Refuses wrong data as 400, with the errors of
 * each field.
 *
 * <pre>{@code
 * transactions.write(() -> {
 *     accounts.changePassword(user, password);
 *     return user;
 * });
 * }</pre>
 *
 * @since 0.1.0
 */
public final class AccountManagement {

    private final OngoingTransaction transaction;
    private final EmailAssignment emails;
    private final PasswordAssignment passwords;

    private AccountManagement(OngoingTransaction transaction, EmailAssignment emails, PasswordAssignment passwords) {
        this.transaction = transaction;
        this.emails = emails;
        this.passwords = passwords;
    }

    /** Returns the management of the users of the given entity manager. */
    @Internal
    public static AccountManagement of(
            EntityManager entities, PasswordAssignment passwords, ApplicationEventPublisher events) {
        var transaction = OngoingTransaction.of(entities, events);
        return new AccountManagement(transaction, EmailAssignment.of(entities), passwords);
    }

    /** Changes the password, by the rules for the kind of user. */
    public void changePassword(User user, String password) {
        transaction.require(user);
        passwords.choose(user, password);
        transaction.publish(new UserEvent.PasswordChanged(id(user)));
    }

    /** Changes the e-mail address, which the user logs in with from now on and has yet to verify. */
    public void changeEmail(User user, String email) {
        transaction.require(user);
        if (user.getEmail().equals(email)) return;
        var before = user.getEmail();
        emails.assign(user, email);
        transaction.publish(new UserEvent.EmailChanged(id(user), before, email));
    }

    /** Marks the e-mail address as proved by the user. */
    public void verifyEmail(User user) {
        transaction.require(user);
        if (user.isVerified()) return;
        user.setVerified(true);
        transaction.publish(new UserEvent.EmailVerified(id(user), user.getEmail()));
    }

    /** Hides the user and ends their sessions; nothing is lost. */
    public void deactivate(User user) {
        transaction.require(user);
        if (!user.isActive()) return;
        user.setActive(false);
        transaction.publish(new UserEvent.Deactivated(id(user)));
    }

    /** Undoes {@link #deactivate}. */
    public void reactivate(User user) {
        transaction.require(user);
        if (user.isActive()) return;
        user.setActive(true);
        transaction.publish(new UserEvent.Reactivated(id(user)));
    }

    private static long id(User user) {
        return OngoingTransaction.id(user.getId());
    }
}
