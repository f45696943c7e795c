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

/** Tells the library's sessions who contributors are, in the statement that reads the session. */
@Component
class ContributorStore implements SessionUserStore, SessionUserQuery {

    private static final String BY_ID =
            "select id as person_id, name, epoch from contributors where id = :id and is_active";
    private static final String BY_KEY =
            "select id as person_id, name, epoch from contributors where sign_in_key = :key and is_active";
    private static final String BEGIN_EPOCH =
            "update contributors set epoch = epoch + 1 where id = :id returning epoch";
    private static final String HAS_PIN = "select exists(select from contributors where id = :id and pin = :pin)";

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
                .param("id", UUID.fromString(userId))
                .param("pin", pin)
                .query(Boolean.class)
                .single();
    }

    @Override
    public @Nullable SignedInContributor find(String userId) {
        return jdbc.sql(BY_ID)
                .param("id", UUID.fromString(userId))
                .query((row, number) -> contributor(row))
                .optional()
                .orElse(null);
    }

    @Override
    public int beginEpoch(String userId) {
        return jdbc.sql(BEGIN_EPOCH)
                .param("id", UUID.fromString(userId))
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
        return "left join contributors person on person.id = sessions.user_id::uuid and person.is_active";
    }

    @Override
    public @Nullable SignedInContributor map(ResultSet row) throws SQLException {
        return row.getObject("person_id") == null ? null : contributor(row);
    }

    private static SignedInContributor contributor(ResultSet row) throws SQLException {
        return new SignedInContributor(
                row.getString("person_id"), row.getString("name"), row.getInt("epoch"), Set.of());
    }
}
