package education.codeforlife.privacy;

import education.codeforlife.api.Internal;
import education.codeforlife.user.AuthFactorType;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Second factors, and the tokens that replace them. Exported are their kinds and number, since all else is secret.
 *
 * @since 0.1.0
 */
@Internal
public final class AuthFactorData implements PersonalData {

    private final EntityManager entities;

    public AuthFactorData(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "auth_factors";
    }

    @Override
    public Set<String> tables() {
        return Set.of("codeforlife.auth_factors", "codeforlife.auth_factor_setups", "codeforlife.otp_bypass_tokens");
    }

    @Override
    public @Nullable Object export(long userId) {
        var types = types(userId);
        var tokens = countTokens(userId);
        if (types.isEmpty() && tokens == 0) return null;
        return Map.of("types", types, "otp_bypass_tokens", tokens);
    }

    @Override
    public void erase(Set<Long> userIds) {
        delete("delete from AuthFactor f where f.user.id in :users", userIds);
        delete("delete from OtpBypassToken t where t.user.id in :users", userIds);
        entities.createNativeQuery("delete from codeforlife.auth_factor_setups where user_id in :users")
                .setParameter("users", userIds)
                .executeUpdate();
    }

    private List<String> types(long userId) {
        return entities.createQuery("select f.type from AuthFactor f where f.user.id = :user", AuthFactorType.class)
                .setParameter("user", userId)
                .getResultStream()
                .map(AuthFactorType::value)
                .sorted()
                .toList();
    }

    private long countTokens(long userId) {
        return entities.createQuery("select count(t) from OtpBypassToken t where t.user.id = :user", Long.class)
                .setParameter("user", userId)
                .getSingleResult();
    }

    private void delete(String statement, Set<Long> userIds) {
        entities.createQuery(statement).setParameter("users", userIds).executeUpdate();
    }
}
