package education.codeforlife.privacy;

import education.codeforlife.api.Internal;
import education.codeforlife.session.UserSession;
import education.codeforlife.session.UserSessions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a person: exported is when they were used, and all end with the account.
 *
 * @since 0.1.0
 */
@Internal
public final class SessionData implements PersonalData {

    private final UserSessions sessions;

    public SessionData(UserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Set<String> tables() {
        return Set.of("codeforlife.sessions");
    }

    @Override
    public @Nullable Object export(long userId) {
        List<Map<String, Object>> all = sessions.list(Long.toString(userId)).stream()
                .map(SessionData::tree)
                .toList();
        return all.isEmpty() ? null : all;
    }

    private static Map<String, Object> tree(UserSession session) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("created_at", session.createdAt());
        tree.put("last_accessed_at", session.lastAccessedAt());
        return tree;
    }

    /** Ends the sessions of users who were deactivated without an event. With one, they have ended already. */
    @Override
    public void erase(Set<Long> userIds) {
        userIds.stream()
                .map(id -> Long.toString(id))
                .filter(user -> !sessions.list(user).isEmpty())
                .forEach(sessions::endAll);
    }
}
