package education.codeforlife.caller;

import education.codeforlife.api.Internal;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserQuery;
import education.codeforlife.session.SessionUserStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sessions of the users whom a {@link KnownUserStore} knows. Their epochs are in the library's table of users.
 *
 * @since 0.1.0
 */
@Internal
public final class KnownUserSessions implements SessionUserStore {

    private static final String BEGIN_EPOCH =
            "update codeforlife.users set session_epoch = session_epoch + 1 where id = :id returning session_epoch";

    private final KnownUserStore users;
    private final JdbcClient jdbc;

    private KnownUserSessions(KnownUserStore users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    /** Returns the store of sessions' users, whose epochs are stored by the given client. */
    public static KnownUserSessions of(KnownUserStore users, JdbcClient jdbc) {
        return new KnownUserSessions(users, jdbc);
    }

    @Override
    public @Nullable SessionUser find(String userId) {
        return users.find(Long.parseLong(userId)).orElse(null);
    }

    @Override
    public int beginEpoch(String userId) {
        return jdbc.sql(BEGIN_EPOCH)
                .param("id", Long.parseLong(userId))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public @Nullable SessionUserQuery query() {
        return users instanceof SessionUserQuery query ? query : null;
    }
}
