package education.codeforlife.account.endpoint;

import education.codeforlife.account.MailThrottle;
import education.codeforlife.api.Internal;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.error.ApiException;
import education.codeforlife.password.RandomText;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.School;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The changes that admins make to invitations. A token is known to its mail only: the table has a keyed hash.
 *
 * @since 0.1.0
 */
public final class InvitationChanges {

    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final String CONTEXT = "teacher_invitations.token";
    private static final String ADMINS = """
            select u from User u join u.teacher t
             where u.active and t.school = :school and t.admin order by u.id""";

    private final EntityManager entities;
    private final KeyedHash hash;
    private final SchoolMails mails;
    private final Clock clock;
    private final MailThrottle throttle;

    private InvitationChanges(
            EntityManager entities, KeyedHash hash, SchoolMails mails, Clock clock, MailThrottle throttle) {
        this.entities = entities;
        this.hash = hash;
        this.mails = mails;
        this.clock = clock;
        this.throttle = throttle;
    }

    /** Returns the changes to invitations of the given entity manager. */
    @Internal
    public static InvitationChanges of(
            EntityManager entities, KeyedHash hash, SchoolMails mails, Clock clock, MailThrottle throttle) {
        return new InvitationChanges(entities, hash, mails, clock, throttle);
    }

    /** Returns the rows of invitations that could not be accepted for as long as they live. */
    @Internal
    public static ExpiredRows expired(JdbcClient jdbc, Clock clock) {
        return ExpiredRows.of(
                jdbc,
                "codeforlife.teacher_invitations",
                "id",
                "expires_at <= :oldest",
                () -> Map.of("oldest", Timestamp.from(clock.instant().minus(LIFETIME))));
    }

    /**
     * Runs the work of an action that mails an invitation.
     *
     * @throws ApiException 429 if too many were mailed, and what the work throws
     */
    <R> R mailing(Supplier<R> work) {
        return throttle.send(1, work);
    }

    /** Makes a new invitation one of the caller's school. */
    void prepare(TeacherInvitation invitation, RequestUser caller) {
        var admin = caller.as(SchoolTeacherUser.class);
        invitation.send(
                entities.getReference(School.class, admin.schoolId()),
                entities.getReference(User.class, admin.account().id()));
    }

    /** Mails a new token, which replaces the one before, and begins the lifetime again. */
    void send(TeacherInvitation invitation) {
        var token = RandomText.LINK_SECRET.next();
        invitation.setToken(hash.hash(token, CONTEXT));
        invitation.setExpiresAt(clock.instant().plus(LIFETIME));
        mails.sendInvitation(invitation, token);
    }

    boolean hasToken(TeacherInvitation invitation, String token) {
        return hash.matches(token, invitation.getToken(), CONTEXT);
    }

    boolean isExpired(TeacherInvitation invitation) {
        return !clock.instant().isBefore(invitation.getExpiresAt());
    }

    /** Tells the admin who invited, and the admins of the school. */
    void reject(TeacherInvitation invitation) {
        var admins = entities.createQuery(ADMINS, User.class)
                .setParameter("school", invitation.getSchool())
                .getResultStream();
        var inviter = Stream.ofNullable(invitation.getInviter()).filter(User::isActive);
        mails.sendRejected(invitation, Stream.concat(inviter, admins).distinct().toList());
    }

    void delete(TeacherInvitation invitation) {
        entities.remove(invitation);
    }
}
