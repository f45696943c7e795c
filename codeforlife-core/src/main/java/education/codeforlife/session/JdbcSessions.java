package education.codeforlife.session;

import education.codeforlife.api.Internal;
import education.codeforlife.database.LibrarySchema;
import education.codeforlife.database.Transactions;
import education.codeforlife.error.ApiException;
import education.codeforlife.wire.ScalarType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sessions in the library's table, one row each: for Spring Session's filter and for their users.
 *
 * @since 0.1.0
 */
@Internal
public final class JdbcSessions implements SessionStore, SessionRepository<Session> {

    private static final Logger log = LoggerFactory.getLogger(JdbcSessions.class);

    private static final String TABLE = LibrarySchema.NAME + ".sessions";

    private static final String SELECT = """
            select sessions.id, sessions.csrf_token, sessions.user_id, sessions.user_epoch, sessions.pending_factors,
                   sessions.attributes, sessions.created_at, sessions.last_accessed_at%s
              from %s as sessions %s
             where sessions.key_hash = :key""";

    private static final String INSERT = """
            insert into %s
                (id, key_hash, replaced_key_hash, replaced_at, csrf_token, user_id, user_epoch, pending_factors,
                 attributes, created_at, last_accessed_at)
            values (:id, :key, :replaced, :replacedAt, :csrf, :user, :epoch, :pending,
                    cast(:attributes as jsonb), :created, :accessed)""".formatted(TABLE);

    /** Changes nothing if another request has replaced the key since: it would come back to life. */
    private static final String UPDATE = """
            update %s
               set key_hash = :key, replaced_key_hash = coalesce(:replaced, replaced_key_hash),
                   replaced_at = coalesce(:replacedAt, replaced_at), user_id = :user, user_epoch = :epoch,
                   pending_factors = :pending, attributes = cast(:attributes as jsonb), last_accessed_at = :accessed
             where id = :id and key_hash = :storedKey""".formatted(TABLE);

    private static final String DELETE = "delete from " + TABLE + " where key_hash = :key";

    private static final String IS_REPLACED =
            "select exists (select from " + TABLE + " where replaced_key_hash = :key and replaced_at > :since)";

    /** Longer than the requests of a browser that are on their way while one of them changes the session's id. */
    private static final Duration REPLACEMENT = Duration.ofMinutes(1);

    private static final String LIST = """
            select id, created_at, last_accessed_at, pending_factors, key_hash = :current as is_current
              from %s
             where user_id = :user and last_accessed_at > :active and created_at > :created
             order by last_accessed_at desc, id""".formatted(TABLE);

    private static final String END = "delete from " + TABLE + " where user_id = :user and id = :id";

    private static final String END_ALL = "delete from " + TABLE + " where user_id = :user";

    private static final String END_ALL_OF = "delete from " + TABLE + " where user_id = any (:users)";

    private static final String END_OTHERS = END_ALL + " and key_hash <> :kept";

    private static final String JOIN_EPOCH =
            "update " + TABLE + " set user_epoch = :epoch where user_id = :user and key_hash = :kept";

    /** Lets one login of a user run at a time, so that two of them cannot both find room. */
    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock(hashtextextended('codeforlife.sessions.' || :user, 0))";

    /**
     * Sessions with a pending factor are limited separately, so that a password alone does not end a complete session.
     */
    private static final String MAKE_ROOM = """
            delete from %1$s where id in (
                select id from %1$s where user_id = :user and (pending_factors <> '') = :pending
                 order by last_accessed_at desc, id offset :others)""".formatted(TABLE);

    private static final ScalarType<UUID> SESSION_ID = ScalarType.of(UUID.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};
    private static final String NO_ATTRIBUTES = "{}";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final SessionUserStore users;
    private final SessionSettings settings;
    private final Clock clock;
    private final @Nullable SessionUserQuery query;
    private final String select;

    private JdbcSessions(
            JdbcClient jdbc, Transactions transactions, SessionUserStore users, SessionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
        this.query = users.query();
        this.select = query == null
                ? SELECT.formatted("", TABLE, "")
                : SELECT.formatted(", " + query.columns(), TABLE, query.join());
    }

    /**
     * Returns the sessions of the given users.
     *
     * @param transactions sessions are written in
     * @param clock ends sessions
     */
    public static JdbcSessions of(
            JdbcClient jdbc, Transactions transactions, SessionUserStore users, SessionSettings settings, Clock clock) {
        return new JdbcSessions(jdbc, transactions, users, settings, clock);
    }

    @Override
    public Session createSession() {
        return StoredSession.create(settings, clock);
    }

    @Override
    public @Nullable Session findById(String key) {
        try {
            return find(key);
        } catch (DataAccessException e) {
            log(e);
            return StoredSession.unreadable(key, e, settings, clock);
        }
    }

    /** Without a line for each request while the database is away. */
    private static void log(DataAccessException failure) {
        if (failure instanceof DataAccessResourceFailureException) {
            log.debug("Cannot read a session", failure);
        } else {
            log.warn("Cannot read a session", failure);
        }
    }

    private @Nullable Session find(String key) {
        var session = jdbc.sql(select)
                .param("key", SessionKey.hash(key))
                .query((row, number) -> read(row, key))
                .optional()
                .orElse(null);
        if (session == null || !session.isExpired()) return session;
        jdbc.sql(DELETE).param("key", SessionKey.hash(key)).update();
        return null;
    }

    private StoredSession read(ResultSet row, String key) throws SQLException {
        var identity = new StoredSession.Row(
                row.getObject("id", UUID.class), row.getString("csrf_token"), instant(row, "created_at"));
        var attributes = attributes(row.getString("attributes"));
        return StoredSession.read(
                identity, key, instant(row, "last_accessed_at"), state(row), attributes, settings, clock);
    }

    private @Nullable SessionState state(ResultSet row) throws SQLException {
        var user = row.getString("user_id");
        if (user == null) return null;
        var factors = SessionState.parseFactors(row.getString("pending_factors"));
        return new SessionState(user, row.getInt("user_epoch"), factors, user(user, row));
    }

    private Supplier<@Nullable SessionUser> user(String id, ResultSet row) throws SQLException {
        if (query == null) return () -> users.find(id);
        var joined = query.map(row);
        return () -> joined;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Map<String, String> attributes(String json) {
        return json.equals(NO_ATTRIBUTES) ? Map.of() : JSON.readValue(json, ATTRIBUTES);
    }

    @Override
    public void save(Session session) {
        var stored = (StoredSession) session;
        if (!stored.isChanged()) return;
        available(() -> transactions.write(() -> write(stored)));
        stored.saved();
    }

    private int write(StoredSession session) {
        var state = session.state();
        if (state != null && session.needsRoom()) makeRoom(state);
        return (session.isNew() ? insert(session) : update(session))
                .param("id", session.row().id())
                .param("key", SessionKey.hash(session.getId()))
                .param("replaced", session.replacedKeyHash())
                .param("replacedAt", session.replacedKeyHash() == null ? null : time(clock.instant()))
                .param("user", state == null ? null : state.userId())
                .param("epoch", state == null ? null : state.epoch())
                .param("pending", state == null ? "" : state.factorsText())
                .param("attributes", JSON.writeValueAsString(session.attributes()))
                .param("accessed", time(session.getLastAccessedTime()))
                .update();
    }

    private StatementSpec insert(StoredSession session) {
        return jdbc.sql(INSERT)
                .param("csrf", session.row().csrfToken())
                .param("created", time(session.getCreationTime()));
    }

    private StatementSpec update(StoredSession session) {
        return jdbc.sql(UPDATE).param("storedKey", SessionKey.hash(session.storedKey()));
    }

    private void makeRoom(SessionState state) {
        jdbc.sql(LOCK).param("user", state.userId()).query().singleValue();
        jdbc.sql(MAKE_ROOM)
                .param("user", state.userId())
                .param("pending", state.isPending())
                .param("others", settings.maxPerUser() - 1)
                .update();
    }

    @Override
    public void deleteById(String key) {
        available(() -> jdbc.sql(DELETE).param("key", SessionKey.hash(key)).update());
    }

    /** Runs statements of which the filter would answer a failure with 500, also if no transaction can begin. */
    private static void available(Runnable statements) {
        try {
            statements.run();
        } catch (DataAccessException | TransactionException e) {
            throw ApiException.unavailable().because(e);
        }
    }

    @Override
    public boolean isReplaced(String key) {
        return jdbc.sql(IS_REPLACED)
                .param("key", SessionKey.hash(key))
                .param("since", ago(REPLACEMENT))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<UserSession> list(String userId, String currentKey) {
        return alive(jdbc.sql(LIST).param("user", userId))
                .param("current", SessionKey.hash(currentKey))
                .query((row, number) -> listed(row))
                .list();
    }

    private static UserSession listed(ResultSet row) throws SQLException {
        return new UserSession(
                row.getString("id"),
                instant(row, "created_at"),
                instant(row, "last_accessed_at"),
                SessionState.parseFactors(row.getString("pending_factors")),
                row.getBoolean("is_current"));
    }

    @Override
    public boolean end(String userId, String id) {
        var uuid = SESSION_ID.readOrNull(id);
        return uuid != null
                && jdbc.sql(END).param("user", userId).param("id", uuid).update() > 0;
    }

    @Override
    public void endAll(String userId) {
        users.beginEpoch(userId);
        jdbc.sql(END_ALL).param("user", userId).update();
    }

    @Override
    public void endAll(Collection<String> userIds) {
        if (userIds.isEmpty()) return;
        users.beginEpochs(userIds);
        jdbc.sql(END_ALL_OF).param("users", userIds.toArray(String[]::new)).update();
    }

    @Override
    public void endOthers(String userId, String keptKey) {
        int epoch = users.beginEpoch(userId);
        var kept = SessionKey.hash(keptKey);
        jdbc.sql(END_OTHERS).param("user", userId).param("kept", kept).update();
        jdbc.sql(JOIN_EPOCH)
                .param("user", userId)
                .param("kept", kept)
                .param("epoch", epoch)
                .update();
    }

    private StatementSpec alive(StatementSpec statement) {
        return statement.param("active", ago(settings.inactivity())).param("created", ago(settings.lifetime()));
    }

    private OffsetDateTime ago(Duration time) {
        return time(clock.instant().minus(time));
    }

    private static OffsetDateTime time(Instant instant) {
        return Objects.requireNonNull(instant).atOffset(ZoneOffset.UTC);
    }
}
