package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.user.EmailAddress;
import education.codeforlife.user.StudentName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accounts that forms name, inactive ones too, and the columns that a login writes. Reads by SQL, since a login needs
 * four columns of rows that are hidden from JPA.
 *
 * @since 0.1.0
 */
@Internal
public final class LoginAccounts {

    private static final String BY_EMAIL = """
            select id, password as secret, is_active, session_epoch from codeforlife.users
             where normalized_email = :email""";

    private static final String BY_NAME = """
            select u.id, u.password as secret, u.is_active, u.session_epoch, u.first_name
              from codeforlife.classes c
              join codeforlife.students s on s.class_id = c.id
              join codeforlife.users u on u.student_id = s.id
             where c.access_code = :accessCode and c.is_active and u.normalized_first_name = :name""";

    private static final String BY_STUDENT = """
            select u.id, s.login_id as secret, u.is_active, u.session_epoch
              from codeforlife.students s join codeforlife.users u on u.student_id = s.id
             where s.id = :student and s.class_id is not null""";

    private static final String BY_GOOGLE_SUB =
            "select id, null as secret, is_active, session_epoch from codeforlife.users where google_sub = :subject";

    private static final String NAME = """
            select u.email, u.first_name, c.access_code
              from codeforlife.users u
              left join codeforlife.students s on s.id = u.student_id
              left join codeforlife.classes c on c.id = s.class_id
             where u.id = :id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    private LoginAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the accounts in the library's tables. */
    public static LoginAccounts of(JdbcClient jdbc, Clock clock) {
        return new LoginAccounts(jdbc, clock);
    }

    /**
     * Returns the account with the e-mail address, in any case; {@code null} if no account may have it. Asks the database
     * in either case, so that both take the same time.
     */
    @Nullable
    LoginAccount withEmail(String email) {
        var account = find(BY_EMAIL, Map.of("email", EmailAddress.normalize(email)));
        return EmailAddress.isValid(email) ? account : null;
    }

    /**
     * Returns the student of a class by first name, in its case; {@code null} if two students of the class have the name.
     */
    @Nullable
    LoginAccount ofStudent(String accessCode, String firstName) {
        var students = jdbc.sql(BY_NAME)
                .param("accessCode", accessCode)
                .param("name", StudentName.normalize(firstName))
                .query((row, number) -> Map.entry(row.getString("first_name"), account(row)))
                .list();
        return onlyOne(students.stream()
                .filter(student -> StudentName.matches(student.getKey(), firstName))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** Returns the account of a student, whose secret is the hash of their login link. */
    @Nullable
    LoginAccount ofStudent(long studentId) {
        return find(BY_STUDENT, Map.of("student", studentId));
    }

    /**
     * Returns the account that is linked with a Google account.
     *
     * @param subject Google's id of the account, which never changes
     */
    public @Nullable LoginAccount withGoogleSub(String subject) {
        return find(BY_GOOGLE_SUB, Map.of("subject", subject));
    }

    /** Returns the name that the user types to log in; {@code null} if the user does not exist. */
    @Nullable
    LoginName nameOf(long userId) {
        var names = jdbc.sql(NAME)
                .param("id", userId)
                .query((row, number) -> name(row))
                .list();
        return names.isEmpty() ? null : names.get(0);
    }

    private static LoginName name(ResultSet row) throws SQLException {
        var classId = row.getString("access_code");
        return classId == null
                ? new LoginName(EmailBackend.subject(row.getString("email")), null, true)
                : new LoginName(
                        StudentBackend.subject(classId, row.getString("first_name")),
                        StudentBackend.group(classId),
                        true);
    }

    /** Replaces a password's hash by one of the same password, unless the password was changed in between. */
    void rehash(LoginAccount account, String hash) {
        jdbc.sql("update codeforlife.users set password = :hash where id = :id and password = :old")
                .param("hash", hash)
                .param("id", account.id())
                .param("old", account.secret())
                .update();
    }

    /**
     * Stores the token that later calls to Google need.
     *
     * @param encrypted the encrypted token
     */
    public void saveGoogleRefreshToken(LoginAccount account, String encrypted) {
        jdbc.sql("update codeforlife.users set google_refresh_token = :token where id = :id")
                .param("token", encrypted)
                .param("id", account.id())
                .update();
    }

    /** Stores the time of the login. */
    void loggedIn(LoginAccount account) {
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
        return onlyOne(found);
    }

    private static @Nullable LoginAccount onlyOne(List<LoginAccount> found) {
        return found.size() == 1 ? found.get(0) : null;
    }

    private static LoginAccount account(ResultSet row) throws SQLException {
        return new LoginAccount(
                row.getLong("id"), row.getString("secret"), row.getBoolean("is_active"), row.getInt("session_epoch"));
    }
}
