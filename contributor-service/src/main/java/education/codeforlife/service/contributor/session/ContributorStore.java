package education.codeforlife.service.contributor.session;

import education.codeforlife.session.SessionUserQuery;
import education.codeforlife.session.SessionUserStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contributors as the users of sessions, read in the statement that reads the session. */
@Component
class ContributorStore implements SessionUserStore, SessionUserQuery {

    private static final String BY_ID =
            "select id as person_id, name, epoch from contributors where id = :id and is_active";
    private static final String BY_KEY =
            "select id as person_id, name, epoch from contributors where sign_in_key = :key and is_active";
    private static final String BEGIN_EPOCH =
            "update contributors set epoch = epoch + 1 where id = :id returning epoch";
    private static final String HAS_PIN =
            "select exists(select from contributors where id = :id and pin = :pin and is_active)";

    /** Finds the row by its primary key; an id of another shape is of no contributor, rather than an error. */
    private static final String JOIN = """
            left join contributors person
              on person.id = case when pg_input_is_valid(sessions.user_id, 'uuid') then sessions.user_id::uuid end
             and person.id::text = sessions.user_id
             and person.is_active""";

    private final JdbcClient jdbc;

    ContributorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SignedInContributor> findByKey(String key) {
        return jdbc.sql(BY_KEY)
                .param("key", key)
                .query((row, number) -> contributor(row))
                .optional();
    }

    boolean hasPin(String userId, String pin) {
        return jdbc.sql(HAS_PIN)
                .param("id", id(userId))
                .param("pin", pin)
                .query(Boolean.class)
                .single();
    }

    @Override
    public @Nullable SignedInContributor find(String userId) {
        return jdbc.sql(BY_ID)
                .param("id", id(userId))
                .query((row, number) -> contributor(row))
                .optional()
                .orElse(null);
    }

    @Override
    public int beginEpoch(String userId) {
        return jdbc.sql(BEGIN_EPOCH)
                .param("id", id(userId))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public SessionUserQuery query() {
        return this;
    }

    @Override
    public String columns() {
        return "person.id as person_id, person.name, person.epoch";
    }

    @Override
    public String join() {
        return JOIN;
    }

    @Override
    public @Nullable SignedInContributor map(ResultSet row) throws SQLException {
        return row.getObject("person_id") == null ? null : contributor(row);
    }

    /** Returns the primary key that the text is; {@code null}, which no row has, for text of another shape. */
    private static @Nullable UUID id(String userId) {
        try {
            var id = UUID.fromString(userId);
            return id.toString().equals(userId) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static SignedInContributor contributor(ResultSet row) throws SQLException {
        return new SignedInContributor(
                row.getString("person_id"), row.getString("name"), row.getInt("epoch"), Set.of());
    }
}
