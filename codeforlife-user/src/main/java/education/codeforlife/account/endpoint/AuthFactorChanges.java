package education.codeforlife.account.endpoint;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.otp.OtpFactors;
import education.codeforlife.user.AuthFactor;
import education.codeforlife.user.AuthFactorType;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;

/**
 * The changes that the endpoints of second factors make.
 *
 * @since 0.1.0
 */
public final class AuthFactorChanges {

    private final EntityManager entities;
    private final UserRepository users;
    private final OtpFactors factors;

    private AuthFactorChanges(EntityManager entities, UserRepository users, OtpFactors factors) {
        this.entities = entities;
        this.users = users;
        this.factors = factors;
    }

    /** Returns the changes to the factors of users of the given entity manager. */
    @Internal
    public static AuthFactorChanges of(EntityManager entities, UserRepository users, OtpFactors factors) {
        return new AuthFactorChanges(entities, users, factors);
    }

    Optional<AuthFactor> find(long userId, AuthFactorType type) {
        return entities.createQuery(
                        "select f from AuthFactor f where f.user.id = :user and f.type = :type", AuthFactor.class)
                .setParameter("user", userId)
                .setParameter("type", type)
                .getResultStream()
                .findFirst();
    }

    OtpFactors.Setup setUp(long userId) {
        var account = users.findById(userId).map(User::getEmail).orElse("");
        return factors.setUp(userId, account);
    }

    boolean confirm(long userId, String otp) {
        return factors.confirm(userId, otp);
    }

    void remove(AuthFactor factor) {
        factors.disable(Objects.requireNonNull(Objects.requireNonNull(factor.getUser()).getId()));
    }
}
