package education.codeforlife.caller;

import education.codeforlife.api.Internal;
import education.codeforlife.session.SessionUser;
import education.codeforlife.session.SessionUserQuery;
import education.codeforlife.session.SessionUserStore;
import education.codeforlife.wire.ScalarType;
import java.util.Collection;
import java.util.Objects;
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

    /** Rows are locked in one order, so that two transactions cannot wait for each other. */
    private static final String BEGIN_EPOCHS = """
            update codeforlife.users set session_epoch = session_epoch + 1
             where id in (select id from codeforlife.users where id = any (:ids) order by id for no key update)""";

    private static final ScalarType<Long> ID = ScalarType.of(Long.class);

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
        var id = id(userId);
        return id == null ? null : users.find(id).orElse(null);
    }

    @Override
    public int beginEpoch(String userId) {
        var id = id(userId);
        if (id == null) return 0;
        return jdbc.sql(BEGIN_EPOCH)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void beginEpochs(Collection<String> userIds) {
        var ids = userIds.stream()
                .map(KnownUserSessions::id)
                .filter(Objects::nonNull)
                .sorted()
                .toArray(Long[]::new);
        if (ids.length > 0) jdbc.sql(BEGIN_EPOCHS).param("ids", ids).update();
    }

    /** Returns the primary key that the text is; {@code null} for the id of a user of another store. */
    private static @Nullable Long id(String userId) {
        var id = ID.readOrNull(userId);
        return id != null && ID.write(id).equals(userId) ? id : null;
    }

    @Override
    public @Nullable SessionUserQuery query() {
        return users instanceof SessionUserQuery query ? query : null;
    }
}
