package education.codeforlife.session.jdbc;

import education.codeforlife.database.LibrarySchema;
import education.codeforlife.session.SessionUserSource;
import education.codeforlife.user.JdbcKnownUserStore;
import java.util.Base64;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How Spring Session reads and writes the library's table: it holds hashes of ids, and no lifetimes. */
final class SessionTable {

    static final String NAME = LibrarySchema.NAME + ".sessions";

    /** Twice as many as nobody guesses. */
    private static final int ID_BYTES = 32;

    private static final String INSERT = """
            insert into %TABLE_NAME% (primary_id, session_id, creation_time, last_access_time, principal_name)
            select primary_id, HASH(id), last_access, last_access, principal
              from (values (?, ?, ?, ?, ?, ?, ?))
                as session (primary_id, id, creation, last_access, max_inactive, expiry, principal)""";

    private static final String SELECT = """
            select session.primary_id, asked.id as session_id, session.creation_time, session.last_access_time,
                   -1 as max_inactive_interval, attribute.name as attribute_name, attribute.bytes as attribute_bytes
              from (values (?)) as asked (id)
              join %TABLE_NAME% session on session.session_id = HASH(asked.id)
              left join lateral (ATTRIBUTES) as attribute (name, bytes) on true""";

    private static final String ATTRIBUTES = """
            select attribute_name, attribute_bytes
              from %TABLE_NAME%_attributes where session_primary_id = session.primary_id""";

    private static final String USER = " union all select '%s', convert_to((%s), 'UTF8')"
            .formatted(SessionUserSource.USER, JdbcKnownUserStore.sql("session.principal_name::bigint"));

    private static final String UPDATE = """
            update %TABLE_NAME% s
               set session_id = HASH(session.id), last_access_time = last_access, principal_name = principal
              from (values (?, ?, ?, ?, ?, ?))
                as session (id, last_access, max_inactive, expiry, principal, primary_id)
             where s.primary_id = session.primary_id""";

    private static final String DELETE = "delete from %TABLE_NAME% where session_id = HASH(?)";

    private SessionTable() {}

    /** @param withUser whether sessions are read with their users, which spares a query */
    static void customize(JdbcIndexedSessionRepository repository, boolean withUser) {
        repository.setTableName(NAME);
        repository.setCreateSessionQuery(hashing(INSERT));
        repository.setGetSessionQuery(hashing(SELECT.replace("ATTRIBUTES", withUser ? ATTRIBUTES + USER : ATTRIBUTES)));
        repository.setUpdateSessionQuery(hashing(UPDATE));
        repository.setDeleteSessionQuery(hashing(DELETE));
        repository.setConversionService(new TextAttributes());
        repository.setCleanupCron(Scheduled.CRON_DISABLED);
        repository.setSessionIdGenerator(ids()::generateKey);
    }

    private static Base64StringKeyGenerator ids() {
        return new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), ID_BYTES);
    }

    /** SQL with the hash of its argument for each {@code HASH}. */
    static String hashing(String sql) {
        return sql.replaceAll("HASH\\(([^)]+)\\)", "encode(sha256(convert_to($1, 'UTF8')), 'hex')");
    }
}
