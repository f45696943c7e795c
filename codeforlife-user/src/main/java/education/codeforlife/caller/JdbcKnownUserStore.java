package education.codeforlife.caller;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.IndependentUser.JoinRequest;
import education.codeforlife.session.SessionUserQuery;
import education.codeforlife.user.AuthFactorType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The users of the library's own tables. It does not use JPA: a request needs a few columns of six tables, and no
 * entity.
 *
 * @since 0.1.0
 */
@Internal
public final class JdbcKnownUserStore implements KnownUserStore, SessionUserQuery {

    private static final String COLUMNS = "known.*";

    /** The class is the one that the user is in or asks to join, the teacher is the user or the one of that class. */
    private static final String KNOWN = """
            select u.id as known_id, u.google_sub, u.session_epoch,
                   array(select f.type from codeforlife.auth_factors f where f.user_id = u.id) as auth_factors,
                   exists(select from codeforlife.otp_bypass_tokens b where b.user_id = u.id) as has_bypass_tokens,
                   u.teacher_id, t.is_admin,
                   array(select k.id from codeforlife.classes k
                          where k.teacher_id = u.teacher_id and k.is_active) as class_ids,
                   u.student_id, s.class_id, c.teacher_id as class_teacher_id,
                   case when c.is_active then s.requested_class_id end as requested_class_id, t.school_id
              from codeforlife.users u
              left join codeforlife.students s on s.id = u.student_id
              left join codeforlife.classes c on c.id = coalesce(s.class_id, s.requested_class_id)
              left join codeforlife.teachers t on t.id = coalesce(u.teacher_id, c.teacher_id)
             where u.id = %s and u.is_active""";

    /** A session of another store's user has an id of another shape: null, rather than an error. */
    private static final String ID =
            "case when pg_input_is_valid(sessions.user_id, 'bigint') then sessions.user_id::bigint end";

    /** PostgreSQL reads {@code " 7"} and {@code "0x7"} as 7, too; they are not the user's id. */
    private static final String JOIN =
            "left join lateral (" + KNOWN.formatted(ID) + ") known on known.known_id::text = sessions.user_id";

    private final JdbcClient jdbc;

    private JdbcKnownUserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the store that queries with the given client. */
    public static JdbcKnownUserStore of(JdbcClient jdbc) {
        return new JdbcKnownUserStore(jdbc);
    }

    @Override
    public Optional<KnownUser> find(long id) {
        return jdbc.sql(KNOWN.formatted(":id"))
                .param("id", id)
                .query((row, number) -> user(row))
                .optional();
    }

    @Override
    public String columns() {
        return COLUMNS;
    }

    @Override
    public String join() {
        return JOIN;
    }

    @Override
    public @Nullable KnownUser map(ResultSet row) throws SQLException {
        return id(row, "known_id") == null ? null : user(row);
    }

    private static KnownUser user(ResultSet row) throws SQLException {
        var account = account(row);
        var teacher = id(row, "teacher_id");
        if (teacher != null) return teacher(row, account, teacher);
        var student = id(row, "student_id");
        var klass = id(row, "class_id");
        var classTeacher = id(row, "class_teacher_id");
        if (student == null || klass == null || classTeacher == null) {
            return new IndependentUser(account, request(row));
        }
        return new StudentUser(account, student, klass, classTeacher, id(row, "school_id"));
    }

    private static Account account(ResultSet row) throws SQLException {
        var factors = array(row, "auth_factors", String[].class);
        return new Account(
                row.getLong("known_id"),
                Arrays.stream(factors).map(AuthFactorType::of).collect(Collectors.toUnmodifiableSet()),
                Set.of(),
                row.getBoolean("has_bypass_tokens"),
                row.getString("google_sub"),
                row.getInt("session_epoch"));
    }

    private static TeacherUser teacher(ResultSet row, Account account, long teacher) throws SQLException {
        var school = id(row, "school_id");
        if (school == null) return new NonSchoolTeacherUser(account, teacher);
        var classes = Set.of(array(row, "class_ids", Long[].class));
        return row.getBoolean("is_admin")
                ? new AdminSchoolTeacherUser(account, teacher, school, classes)
                : new NonAdminSchoolTeacherUser(account, teacher, school, classes);
    }

    private static @Nullable JoinRequest request(ResultSet row) throws SQLException {
        var requested = id(row, "requested_class_id");
        return requested == null ? null : new JoinRequest(requested, id(row, "school_id"));
    }

    private static @Nullable Long id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static <T> T array(ResultSet row, String column, Class<T> type) throws SQLException {
        return type.cast(row.getArray(column).getArray());
    }
}
