package education.codeforlife.session.jdbc;

import education.codeforlife.database.LibrarySchema;
import education.codeforlife.session.PendingFactors;
import education.codeforlife.session.SessionEpoch;
import education.codeforlife.session.SessionSettings;
import education.codeforlife.session.SessionStore;
import education.codeforlife.session.UserSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Looks after the sessions in the library's table.
 *
 * @since 0.1.0
 */
public final class JdbcSessionStore implements SessionStore {

    private static final String USERS = LibrarySchema.NAME + ".users";
    private static final String LIST = """
            select primary_id, creation_time, last_access_time, session_id = HASH(:current) as is_current,
                   convert_from(a.attribute_bytes, 'UTF8') as pending
              from %1$s
              join %1$s_attributes a on a.session_primary_id = primary_id and a.attribute_name = :pending
             where principal_name = :user and last_access_time > :active and creation_time > :created
             order by last_access_time desc, primary_id""";

    private static final String END = "delete from %s where principal_name = :user and primary_id = :id";

    private static final String END_ALL = "delete from %s where principal_name = :user";

    private static final String END_OTHERS =
            "delete from %s where principal_name = :user and session_id <> HASH(:kept)";

    /** Begins a new epoch; whoever does the same waits. */
    private static final String BEGIN_EPOCH = "update %2$s set session_epoch = session_epoch + 1 where id = :id";

    private static final String JOIN_EPOCH = """
            update %1$s_attributes a set attribute_bytes = convert_to(u.session_epoch::text, 'UTF8')
              from %1$s s, %2$s u
             where s.principal_name = :user and s.session_id = HASH(:kept) and u.id = :id
               and a.session_primary_id = s.primary_id and a.attribute_name = :epoch""";
    private static final String CLEAR = "delete from %s where last_access_time <= :active or creation_time <= :created";

    /** One login of a user at a time, so that two cannot both find room. */
    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock(hashtextextended('codeforlife.sessions.' || :user, 0))";

    private static final String MAKE_ROOM = """
            delete from %1$s where primary_id in (
                select primary_id from %1$s where principal_name = :user
                 order by last_access_time desc, primary_id offset :others)""";

    private final JdbcClient jdbc;
    private final SessionSettings settings;
    private final Clock clock;

    public JdbcSessionStore(JdbcClient jdbc, SessionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<UserSession> list(long userId, String currentId) {
        return alive(of(LIST, userId))
                .param("current", currentId)
                .param("pending", PendingFactors.ATTRIBUTE)
                .query((row, number) -> session(row))
                .list();
    }

    private static UserSession session(ResultSet row) throws SQLException {
        return new UserSession(
                row.getString("primary_id"),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                PendingFactors.parse(row.getString("pending")),
                row.getBoolean("is_current"));
    }

    @Override
    public boolean end(long userId, String id) {
        return of(END, userId).param("id", id).update() > 0;
    }

    @Override
    public void endAll(long userId) {
        beginEpoch(userId);
        of(END_ALL, userId).update();
    }

    @Override
    public void endOthers(long userId, String keptId) {
        beginEpoch(userId);
        of(END_OTHERS, userId).param("kept", keptId).update();
        of(JOIN_EPOCH, userId)
                .param("kept", keptId)
                .param("id", userId)
                .param("epoch", SessionEpoch.ATTRIBUTE)
                .update();
    }

    private void beginEpoch(long userId) {
        sql(BEGIN_EPOCH).param("id", userId).update();
    }

    @Override
    public int clearExpired() {
        return alive(sql(CLEAR)).update();
    }

    /** Ends the sessions that are in the way of one more; within a transaction that starts it. */
    void makeRoom(String user) {
        jdbc.sql(LOCK).param("user", user).query().singleValue();
        sql(MAKE_ROOM)
                .param("user", user)
                .param("others", settings.maxPerUser() - 1)
                .update();
    }

    private StatementSpec of(String sql, long userId) {
        return sql(sql).param("user", Long.toString(userId));
    }

    private StatementSpec alive(StatementSpec statement) {
        return statement.param("active", ago(settings.inactivity())).param("created", ago(settings.lifetime()));
    }

    private long ago(Duration time) {
        return clock.instant().minus(time).toEpochMilli();
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(SessionTable.hashing(sql.formatted(SessionTable.NAME, USERS)));
    }
}
