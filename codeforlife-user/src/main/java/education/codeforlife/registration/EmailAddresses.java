package education.codeforlife.registration;

import education.codeforlife.error.ValidationException;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.util.Objects;

/** E-mail addresses, which teachers and independents log in with, and which therefore nobody shares. */
final class EmailAddresses {

    private final EntityManager entities;

    EmailAddresses(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ValidationException of the field {@code email}, when another user has it, be they inactive */
    void give(User user, String email) {
        if (email.isBlank()) throw ValidationException.ofField("email", "blank", "This field may not be blank.");
        if (isTaken(email, user)) throw ValidationException.ofField("email", "unique", "This value is already taken.");
        user.setEmail(email);
        user.setUsername(email);
        user.setVerified(false);
    }

    private boolean isTaken(String email, User user) {
        var owners = entities.createQuery(
                        "select u.id from User u where lower(u.email) = lower(:email) and u.email <> ''", Long.class)
                .setParameter("email", email)
                .getResultList();
        return owners.stream().anyMatch(owner -> !Objects.equals(owner, user.getId()));
    }
}
