package education.codeforlife.user;

import education.codeforlife.user.IndependentUser.JoinRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows the users of the library's own tables. Beside JPA, since a request needs a few columns of six tables and no
 * entity. They come as one JSON text, so that another query can bring them along.
 *
 * @since 0.1.0
 */
public final class JdbcKnownUserStore implements KnownUserStore {

    /** The class is the one that somebody is in or asks to join, the teacher is the user or the one of that class. */
    private static final String SELECT = """
            select json_build_object(
                     'id', u.id, 'googleSub', u.google_sub, 'sessionEpoch', u.session_epoch,
                     'authFactors', array(select f.type from codeforlife.auth_factors f where f.user_id = u.id),
                     'otpBypassTokens', exists(select from codeforlife.otp_bypass_tokens b where b.user_id = u.id),
                     'teacherId', u.teacher_id, 'admin', t.is_admin,
                     'classIds', array(select k.id from codeforlife.classes k
                                        where k.teacher_id = u.teacher_id and k.is_active),
                     'studentId', u.student_id, 'classId', s.class_id, 'classTeacherId', c.teacher_id,
                     'requestedClassId', case when c.is_active then s.requested_class_id end,
                     'schoolId', t.school_id)::text
              from codeforlife.users u
              left join codeforlife.students s on s.id = u.student_id
              left join codeforlife.classes c on c.id = coalesce(s.class_id, s.requested_class_id)
              left join codeforlife.teachers t on t.id = coalesce(u.teacher_id, c.teacher_id)
             where u.id = %s and u.is_active""";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    public JdbcKnownUserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KnownUser> find(long id) {
        return jdbc.sql(sql(":id"))
                .param("id", id)
                .query(String.class)
                .optional()
                .map(JdbcKnownUserStore::read);
    }

    /**
     * SQL that selects one text, for {@link #read}, of an active user; no row if there is none.
     *
     * @param id SQL for the user's primary key
     */
    public static String sql(String id) {
        return SELECT.formatted(id);
    }

    /** The user of a text that such SQL selected, who owes no factor. */
    public static KnownUser read(String text) {
        return JSON.readValue(text, Row.class).user();
    }

    private record Row(
            long id,
            @Nullable String googleSub,
            int sessionEpoch,
            Set<AuthFactorType> authFactors,
            boolean otpBypassTokens,
            @Nullable Long teacherId,
            @Nullable Boolean admin,
            Set<Long> classIds,
            @Nullable Long studentId,
            @Nullable Long classId,
            @Nullable Long classTeacherId,
            @Nullable Long requestedClassId,
            @Nullable Long schoolId) {

        KnownUser user() {
            if (teacherId != null) return teacher(teacherId);
            if (studentId != null && classId != null && classTeacherId != null)
                return new StudentUser(account(), studentId, classId, classTeacherId, schoolId);
            return new IndependentUser(account(), request());
        }

        private Account account() {
            return new Account(id, authFactors, Set.of(), otpBypassTokens, googleSub, sessionEpoch);
        }

        private TeacherUser teacher(long teacher) {
            if (schoolId == null) return new NonSchoolTeacherUser(account(), teacher);
            return Boolean.TRUE.equals(admin)
                    ? new AdminSchoolTeacherUser(account(), teacher, schoolId, classIds)
                    : new NonAdminSchoolTeacherUser(account(), teacher, schoolId, classIds);
        }

        private @Nullable JoinRequest request() {
            return requestedClassId == null ? null : new JoinRequest(requestedClassId, schoolId);
        }
    }
}
