package education.codeforlife.account.endpoint;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.api.Internal;
import education.codeforlife.error.ValidationException;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.password.PasswordCheck;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Row;
import education.codeforlife.user.ClassRepository;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import java.util.Objects;

/**
 * Changes users as they ask for it themselves.
 *
 * @since 0.1.0
 */
@Internal
public final class UserChanges {

    private final AccountManagement accounts;
    private final PasswordCheck passwords;
    private final ClassMembership membership;
    private final ClassRepository classes;
    private final UserRepository users;
    private final AccountMails mails;

    private UserChanges(
            AccountManagement accounts,
            PasswordCheck passwords,
            ClassMembership membership,
            ClassRepository classes,
            UserRepository users,
            AccountMails mails) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.membership = membership;
        this.classes = classes;
        this.users = users;
        this.mails = mails;
    }

    /** Returns the changes of users in the given repositories. */
    public static UserChanges of(
            AccountManagement accounts,
            PasswordCheck passwords,
            ClassMembership membership,
            ClassRepository classes,
            UserRepository users,
            AccountMails mails) {
        return new UserChanges(accounts, passwords, membership, classes, users, mails);
    }

    static boolean isWrongPassword(ValidationException refusal) {
        return Refusals.has(refusal, "current_password", "does_not_match");
    }

    void write(Batch<User, UserChange> batch) {
        for (var row : batch) {
            requirePassword(row);
            if (row.has("email")) EmailForm.check(row, "email", row.data().email());
        }
        for (var row : batch) change(row);
    }

    /** A session alone does not allow to change what the user logs in with. */
    private void requirePassword(Row<User, UserChange> row) {
        if (row.has("current_password")) {
            if (passwords.verify(row.entity().getPassword(), row.data().currentPassword())) return;
            row.reject("current_password", "does_not_match", "Does not match the current password.");
        } else if (row.has("password") || row.has("email")) {
            row.reject(
                    "current_password__required",
                    "Current password is required when updating fields: email, password.");
        }
    }

    private void change(Row<User, UserChange> row) {
        var user = row.entity();
        var data = row.data();
        if (row.has("first_name")) row.attempt(() -> rename(user, data.firstName()));
        if (row.has("last_name")) user.setLastName(data.lastName());
        if (row.has("password")) row.attempt(() -> accounts.changePassword(user, data.password()));
        if (row.has("requesting_to_join_class")) row.attempt(() -> request(row));
        if (row.has("email")) announce(user, data.email());
    }

    private void rename(User user, String firstName) {
        var learner = user.getStudent();
        if (learner != null && learner.getKlass() != null) {
            membership.rename(user, firstName);
        } else {
            user.setFirstName(firstName);
        }
    }

    private void request(Row<User, UserChange> row) {
        var code = row.data().requestingToJoinClass();
        if (code == null) {
            membership.withdrawRequest(row.entity());
        } else {
            membership.request(row.entity(), classes.findByAccessCode(code).orElseThrow(UserChanges::unknownClass));
        }
    }

    /** Asks the owner of the new address to prove it. If another user has it, that user gets another mail. */
    private void announce(User user, String email) {
        if (user.getEmail().equals(email)) return;
        mails.emailWillChange(user, email);
        users.findByEmail(email)
                .filter(owner -> !Objects.equals(owner.getId(), user.getId()))
                .ifPresentOrElse(mails::alreadyRegistered, () -> mails.verifyNewEmail(user, email));
    }

    private static ValidationException unknownClass() {
        return ValidationException.ofField(
                "requesting_to_join_class", "does_not_exist", "Class does not exist or does not accept join requests.");
    }
}
