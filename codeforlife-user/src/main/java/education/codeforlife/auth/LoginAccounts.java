package education.codeforlife.auth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accounts that forms name, inactive ones too, and what a login leaves behind in them. Beside JPA, since a login
 * needs three columns, of rows that entities hide.
 *
 * @since 0.1.0
 */
public final class LoginAccounts {

    private static final String BY_EMAIL = """
            select id, password as secret, is_active, session_epoch from codeforlife.users
             where lower(email) = lower(:email) and email <> ''""";

    private static final String BY_NAME = """
            select u.id, u.password as secret, u.is_active, u.session_epoch
              from codeforlife.classes c
              join codeforlife.students s on s.class_id = c.id
              join codeforlife.users u on u.student_id = s.id
             where c.access_code = :accessCode and c.is_active and u.first_name = :firstName""";

    private static final String BY_STUDENT = """
            select u.id, s.login_id as secret, u.is_active, u.session_epoch
              from codeforlife.students s join codeforlife.users u on u.student_id = s.id
             where s.id = :student and s.class_id is not null""";

    private static final String BY_GOOGLE_SUB =
            "select id, null as secret, is_active, session_epoch from codeforlife.users where google_sub = :subject";

    private final JdbcClient jdbc;
    private final Clock clock;

    public LoginAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param email in any case */
    public @Nullable LoginAccount withEmail(String email) {
        return find(BY_EMAIL, Map.of("email", email));
    }

    /** None if two students of the class have the name: neither can be told from the other. */
    public @Nullable LoginAccount ofStudent(String accessCode, String firstName) {
        return find(BY_NAME, Map.of("accessCode", accessCode, "firstName", firstName));
    }

    /** Whose secret is the hash of a login link. */
    public @Nullable LoginAccount ofStudent(long studentId) {
        return find(BY_STUDENT, Map.of("student", studentId));
    }

    /** @param subject Google's name for the account, which never changes */
    public @Nullable LoginAccount withGoogleSub(String subject) {
        return find(BY_GOOGLE_SUB, Map.of("subject", subject));
    }

    /** Replaces a password's hash by one of the same password, unless it was changed in between. */
    public void rehash(LoginAccount account, String hash) {
        jdbc.sql("update codeforlife.users set password = :hash where id = :id and password = :old")
                .param("hash", hash)
                .param("id", account.id())
                .param("old", account.secret())
                .update();
    }

    /** @param encrypted what later calls to Google need, as it is stored */
    public void saveGoogleRefreshToken(LoginAccount account, String encrypted) {
        jdbc.sql("update codeforlife.users set google_refresh_token = :token where id = :id")
                .param("token", encrypted)
                .param("id", account.id())
                .update();
    }

    /** Notes when the user logged in. */
    public void loggedIn(LoginAccount account) {
        jdbc.sql("update codeforlife.users set last_login = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", account.id())
                .update();
    }

    private @Nullable LoginAccount find(String sql, Map<String, ?> parameters) {
        var found = jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> account(row))
                .list();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static LoginAccount account(ResultSet row) throws SQLException {
        return new LoginAccount(
                row.getLong("id"), row.getString("secret"), row.getBoolean("is_active"), row.getInt("session_epoch"));
    }
}
