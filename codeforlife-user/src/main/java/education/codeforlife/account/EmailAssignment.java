package education.codeforlife.account;

import static java.util.stream.Collectors.toSet;

import education.codeforlife.api.Internal;
import education.codeforlife.error.FieldErrors;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.EmailAddress;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Gives users e-mail addresses. Teachers and independents log in with them, so each belongs to one user.
 *
 * @since 0.1.0
 */
public final class EmailAssignment {

    /** In the order of the locks, so that two transactions cannot wait for each other. */
    private static final String LOCK = """
            select cast(pg_advisory_xact_lock(hashtext('codeforlife.users.email'), hash) as text)
              from (select distinct hashtext(email) as hash from unnest(cast(:emails as text[])) email order by 1) hashes""";

    private final EntityManager entities;

    private EmailAssignment(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the assignment of addresses to the users of the given entity manager. */
    @Internal
    public static EmailAssignment of(EntityManager entities) {
        return new EmailAssignment(entities);
    }

    /**
     * An address that a user is to have.
     *
     * @param user saved, or new
     * @since 0.1.0
     */
    @Internal
    public record Claim(User user, String email) {

        private String normalized() {
            return EmailAddress.normalize(email);
        }

        @Override
        public String toString() {
            return "Claim[…]";
        }
    }

    /** An address that an account has, active or not. */
    record Owned(String normalized, long userId) {}

    /**
     * Returns those of the addresses that another account has, active or not, by one query; for a serializer to report
     * beside other errors. An address that is free can be taken by a concurrent request until it is assigned, which
     * refuses it then.
     *
     * @param users whose own addresses do not count
     */
    public Set<String> taken(Collection<String> emails, Collection<User> users) {
        var own = users.stream().map(User::getId).filter(Objects::nonNull).collect(toSet());
        var owned = owned(emails.stream().map(EmailAddress::normalize).collect(toSet())).stream()
                .filter(each -> !own.contains(each.userId()))
                .map(Owned::normalized)
                .collect(toSet());
        return emails.stream()
                .filter(email -> owned.contains(EmailAddress.normalize(email)))
                .collect(toSet());
    }

    /** Returns those of the addresses that any account has, as {@link #taken(Collection, Collection)}. */
    public Set<String> taken(Collection<String> emails) {
        return taken(emails, List.of());
    }

    /**
     * Gives the user an e-mail address that is not verified. A concurrent request that assigns the same one waits.
     *
     * @throws ValidationException of the field {@code email} if no account may have it, or another user has it, active or
     *     not
     */
    @Internal
    public void assign(User user, String email) {
        assign(List.of(new Claim(user, email)), errors -> ValidationException.of(errors.get(0)));
    }

    /**
     * Gives each user an e-mail address that is not verified, by two statements for all of them.
     *
     * @param refusal makes the refusal of the errors of each row, of the field {@code email}: a later user does not get
     *     the address of an earlier one, either
     */
    @Internal
    public void assign(List<Claim> claims, Function<List<FieldErrors>, ValidationException> refusal) {
        var errors = errors(claims);
        if (!errors.stream().allMatch(FieldErrors::isEmpty)) throw refusal.apply(errors);
        for (var claim : claims) {
            claim.user().setEmail(claim.email());
            claim.user().setUsername(claim.email());
            claim.user().setVerified(false);
        }
    }

    private List<FieldErrors> errors(List<Claim> claims) {
        var possible = claims.stream()
                .map(Claim::email)
                .filter(EmailAddress::isValid)
                .map(EmailAddress::normalize)
                .collect(toSet());
        lock(possible);
        var owners = new HashMap<String, @Nullable Object>();
        owned(possible).forEach(owned -> owners.put(owned.normalized(), owned.userId()));
        return claims.stream().map(claim -> error(claim, owners)).toList();
    }

    /** A new user is an owner as such, since it does not have a key. */
    private static FieldErrors error(Claim claim, Map<String, @Nullable Object> owners) {
        var errors = new FieldErrors();
        if (claim.email().isBlank()) {
            errors.reject("email", "blank", "This field may not be blank.");
        } else if (!EmailAddress.isValid(claim.email())) {
            errors.reject("email", "invalid", "Enter a valid email address.");
        } else {
            Object user =
                    claim.user().getId() == null ? claim.user() : claim.user().getId();
            var owner = owners.putIfAbsent(claim.normalized(), user);
            if (owner != null && !owner.equals(user)) {
                errors.reject("email", "unique", "This value is already taken.");
            }
        }
        return errors;
    }

    /** Without it, the unique constraint would refuse the second of two requests, and not name the field. */
    private void lock(Set<String> normalized) {
        if (normalized.isEmpty()) return;
        entities.unwrap(Session.class)
                .createNativeQuery(LOCK, String.class)
                .setParameter("emails", normalized.toArray(String[]::new))
                .getResultList();
    }

    private List<Owned> owned(Set<String> normalized) {
        if (normalized.isEmpty()) return List.of();
        return entities.createQuery("""
                        select new education.codeforlife.account.EmailAssignment$Owned(u.normalizedEmail, u.id)
                          from User u where u.normalizedEmail in :emails""", Owned.class)
                .setParameter("emails", normalized)
                .getResultList();
    }
}
