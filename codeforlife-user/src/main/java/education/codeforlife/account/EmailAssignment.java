package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.EmailAddress;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.hibernate.Session;

/**
 * Gives users e-mail addresses. Teachers and independents log in with them, so each belongs to one user.
 *
 * @since 0.1.0
 */
@Internal
public final class EmailAssignment {

    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('codeforlife.users.email'), hashtext(:email)) as text)";

    private final EntityManager entities;

    private EmailAssignment(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the assignment of addresses to the users of the given entity manager. */
    public static EmailAssignment of(EntityManager entities) {
        return new EmailAssignment(entities);
    }

    /**
     * Gives the user an e-mail address that is not verified. A concurrent request that assigns the same one waits.
     *
     * @throws ValidationException of the field {@code email} if no account may have it, or another user has it, active or
     *     not
     */
    public void assign(User user, String email) {
        if (email.isBlank()) throw ValidationException.ofField("email", "blank", "This field may not be blank.");
        if (!EmailAddress.isValid(email)) {
            throw ValidationException.ofField("email", "invalid", "Enter a valid email address.");
        }
        var normalized = EmailAddress.normalize(email);
        lock(normalized);
        if (isTaken(normalized, user)) {
            throw ValidationException.ofField("email", "unique", "This value is already taken.");
        }
        user.setEmail(email);
        user.setUsername(email);
        user.setVerified(false);
    }

    /** Without it, the unique constraint would refuse the second of two requests, and not name the field. */
    private void lock(String normalized) {
        entities.unwrap(Session.class)
                .createNativeQuery(LOCK, String.class)
                .setParameter("email", normalized)
                .getSingleResult();
    }

    private boolean isTaken(String normalized, User user) {
        var owners = entities.createQuery("select u.id from User u where u.normalizedEmail = :email", Long.class)
                .setParameter("email", normalized)
                .getResultList();
        return owners.stream().anyMatch(owner -> !Objects.equals(owner, user.getId()));
    }
}
