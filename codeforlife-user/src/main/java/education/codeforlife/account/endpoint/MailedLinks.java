package education.codeforlife.account.endpoint;

import education.codeforlife.account.AccountLinkPurposes;
import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.LinkPurpose;
import education.codeforlife.account.LinkTokens;
import education.codeforlife.api.Internal;
import education.codeforlife.error.ValidationException;
import education.codeforlife.serializer.Sent;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/**
 * Does what users ask for who follow a link in a mail. A user who does not exist is refused as a wrong token is.
 *
 * @since 0.1.0
 */
@Internal
public final class MailedLinks {

    private final AccountManagement accounts;
    private final UserRepository users;
    private final EntityManager entities;
    private final AccountMails mails;
    private final AccountLinkPurposes purposes;
    private final LinkTokens tokens;

    private MailedLinks(
            AccountManagement accounts,
            UserRepository users,
            EntityManager entities,
            AccountMails mails,
            AccountLinkPurposes purposes,
            LinkTokens tokens) {
        this.accounts = accounts;
        this.users = users;
        this.entities = entities;
        this.mails = mails;
        this.purposes = purposes;
        this.tokens = tokens;
    }

    /** Returns the links of users in the given entity manager. */
    public static MailedLinks of(
            AccountManagement accounts,
            UserRepository users,
            EntityManager entities,
            AccountMails mails,
            AccountLinkPurposes purposes,
            LinkTokens tokens) {
        return new MailedLinks(accounts, users, entities, mails, purposes, tokens);
    }

    /** Proves the address of the user, or a new one that the token carries. */
    User verifyEmail(long userId, String token) {
        var user = lock(userId);
        var proved = prove(purposes.verifyEmail(), user, token);
        if (proved.isEmpty()) return changeEmail(user, token);
        accounts.verifyEmail(proved.get());
        return proved.get();
    }

    private User changeEmail(Optional<User> found, String token) {
        var user = prove(purposes.changeEmail(), found, token).orElseThrow(MailedLinks::badToken);
        var email = tokens.carried(purposes.changeEmail(), user, token).orElseThrow(MailedLinks::badToken);
        try {
            accounts.changeEmail(user, email);
        } catch (ValidationException anotherHasIt) {
            throw badToken();
        }
        accounts.verifyEmail(user);
        return user;
    }

    /**
     * Sends a link to the user with the address. For an unknown address it does the same work, so that the time does
     * not reveal it.
     */
    void requestReset(Sent<EmailForm> sent) {
        users.findByEmail(sent.data().email()).ifPresentOrElse(mails::resetPassword, mails::resetNothing);
    }

    /** Sets a new password, or only checks the token if none was sent. */
    User resetPassword(long userId, Sent<PasswordForm> sent) {
        var form = sent.data();
        var user = prove(purposes.resetPassword(), lock(userId), form.token()).orElseThrow(MailedLinks::badToken);
        if (sent.has("password")) accounts.changePassword(user, form.password());
        return user;
    }

    private Optional<User> prove(LinkPurpose purpose, Optional<User> user, String token) {
        return user.filter(found -> tokens.matches(purpose, found, token));
    }

    /** Locks the user, so that of two requests with the same token, the second sees the changes of the first. */
    private Optional<User> lock(long userId) {
        return entities.createQuery("select u from User u where u.id = :id and u.active", User.class)
                .setParameter("id", userId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static ValidationException badToken() {
        return ValidationException.ofField("token", "does_not_match", "Does not match the given user.");
    }
}
