package education.codeforlife.user;

import education.codeforlife.user.IndependentUser.JoinRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows the users of the library's own tables. Beside JPA, since a request needs a few columns of seven tables and no
 * entity.
 *
 * @since 0.1.0
 */
public final class JdbcKnownUserStore implements KnownUserStore {

    private static final String SELECT = """
            select u.id, u.google_sub, u.session_epoch, u.teacher_id, t.school_id, t.is_admin,
                   u.student_id, c.id as class_id, c.teacher_id as class_teacher_id, ct.school_id as class_school_id,
                   r.id as requested_class_id, rt.school_id as requested_school_id,
                   array(select k.id from codeforlife.classes k
                          where k.teacher_id = u.teacher_id and k.is_active) as class_ids,
                   array(select f.type from codeforlife.auth_factors f where f.user_id = u.id) as auth_factors,
                   exists(select from codeforlife.otp_bypass_tokens b where b.user_id = u.id) as otp_bypass_tokens
              from codeforlife.users u
              left join codeforlife.teachers t on t.id = u.teacher_id
              left join codeforlife.students s on s.id = u.student_id
              left join codeforlife.classes c on c.id = s.class_id
              left join codeforlife.teachers ct on ct.id = c.teacher_id
              left join codeforlife.classes r on r.id = s.requested_class_id and r.is_active
              left join codeforlife.teachers rt on rt.id = r.teacher_id
             where u.id = :id and u.is_active""";

    private final JdbcClient jdbc;

    public JdbcKnownUserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KnownUser> find(long id) {
        return jdbc.sql(SELECT)
                .param("id", id)
                .query((row, number) -> user(row))
                .optional();
    }

    private static KnownUser user(ResultSet row) throws SQLException {
        var account = account(row);
        var teacher = number(row, "teacher_id");
        if (teacher != null) return teacher(row, account, teacher);
        var klass = number(row, "class_id");
        if (klass != null) return student(row, account, klass);
        return new IndependentUser(account, request(row));
    }

    private static Account account(ResultSet row) throws SQLException {
        var factors = set(row, "auth_factors", String.class, AuthFactorType::of);
        return new Account(
                row.getLong("id"),
                factors,
                Set.of(),
                row.getBoolean("otp_bypass_tokens"),
                row.getString("google_sub"),
                row.getInt("session_epoch"));
    }

    private static TeacherUser teacher(ResultSet row, Account account, long teacher) throws SQLException {
        var school = number(row, "school_id");
        if (school == null) return new NonSchoolTeacherUser(account, teacher);
        var classes = set(row, "class_ids", Long.class, Function.identity());
        return row.getBoolean("is_admin")
                ? new AdminSchoolTeacherUser(account, teacher, school, classes)
                : new NonAdminSchoolTeacherUser(account, teacher, school, classes);
    }

    private static StudentUser student(ResultSet row, Account account, long klass) throws SQLException {
        return new StudentUser(
                account,
                row.getLong("student_id"),
                klass,
                row.getLong("class_teacher_id"),
                number(row, "class_school_id"));
    }

    private static @Nullable JoinRequest request(ResultSet row) throws SQLException {
        var klass = number(row, "requested_class_id");
        return klass == null ? null : new JoinRequest(klass, number(row, "requested_school_id"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static <A, T> Set<T> set(ResultSet row, String column, Class<A> element, Function<A, T> value)
            throws SQLException {
        var array = (Object[]) row.getArray(column).getArray();
        return Arrays.stream(array).map(element::cast).map(value).collect(Collectors.toUnmodifiableSet());
    }
}
