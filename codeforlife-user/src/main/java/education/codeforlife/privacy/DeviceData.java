package education.codeforlife.privacy;

import education.codeforlife.api.Internal;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The browsers in which a user has signed in. Exported is when each was last used, since its cookie is secret.
 *
 * @since 0.1.0
 */
@Internal
public final class DeviceData implements PersonalData {

    private final EntityManager entities;

    public DeviceData(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public Set<String> tables() {
        return Set.of("codeforlife.login_devices");
    }

    @Override
    public @Nullable Object export(long userId) {
        List<?> uses = entities.createNativeQuery(
                        "select used_at from codeforlife.login_devices where user_id = :user order by used_at desc",
                        Instant.class)
                .setParameter("user", userId)
                .getResultList();
        return uses.isEmpty()
                ? null
                : uses.stream().map(used -> Map.of("used_at", used)).toList();
    }

    @Override
    public void erase(Set<Long> userIds) {
        entities.createNativeQuery("delete from codeforlife.login_devices where user_id in :users")
                .setParameter("users", userIds)
                .executeUpdate();
    }
}
