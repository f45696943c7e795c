package education.codeforlife.account.endpoint;

import education.codeforlife.account.MailThrottle;
import education.codeforlife.account.NewAccount;
import education.codeforlife.account.endpoint.InvitationWrites.Acceptance;
import education.codeforlife.api.Internal;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.error.ApiException;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mailer;
import education.codeforlife.membership.TeacherInvitations;
import education.codeforlife.serializer.Row;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.User;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The changes that admins and invited teachers make to invitations, and the mails about them.
 *
 * @since 0.1.0
 */
public final class InvitationChanges {

    private static final String ADMINS = """
            select u from User u join u.teacher t
             where u.active and t.school = :school and t.admin order by u.id""";

    final TeacherInvitations invitations;
    private final EntityManager entities;
    private final SchoolMails mails;
    private final Mailer mailer;
    private final MailThrottle throttle;

    private InvitationChanges(
            TeacherInvitations invitations,
            EntityManager entities,
            SchoolMails mails,
            Mailer mailer,
            MailThrottle throttle) {
        this.invitations = invitations;
        this.entities = entities;
        this.mails = mails;
        this.mailer = mailer;
        this.throttle = throttle;
    }

    /** Returns the changes to invitations of the given entity manager. */
    @Internal
    public static InvitationChanges of(
            TeacherInvitations invitations,
            EntityManager entities,
            SchoolMails mails,
            Mailer mailer,
            MailThrottle throttle) {
        return new InvitationChanges(invitations, entities, mails, mailer, throttle);
    }

    /** Returns the rows of invitations that could not be accepted for as long as they live. */
    @Internal
    public static ExpiredRows expired(JdbcClient jdbc, Clock clock) {
        return ExpiredRows.of(
                jdbc,
                "codeforlife.teacher_invitations",
                "id",
                "expires_at <= :oldest",
                () -> Map.of("oldest", Timestamp.from(clock.instant().minus(TeacherInvitations.LIFETIME))));
    }

    /**
     * Runs the work of an action that mails an invitation.
     *
     * @throws ApiException 429 if too many were mailed, and what the work throws
     */
    <R> R mailing(Supplier<R> work) {
        return throttle.send(1, work);
    }

    /** Mails a new token, which replaces the one before, and begins the lifetime again. */
    void send(TeacherInvitation invitation) {
        mails.sendInvitation(invitation, invitations.renew(invitation));
    }

    void accept(Row<TeacherInvitation, Acceptance> row) {
        var user = row.has("user") ? row.data().user() : null;
        var email = row.entity().getEmail();
        var account = user == null ? null : new NewAccount(user.firstName(), user.lastName(), email, user.password());
        invitations
                .accept(row.entity(), account)
                .filter(made -> user != null && Boolean.TRUE.equals(user.addToNewsletter()))
                .ifPresent(made -> mailer.addContact(contact(made)));
    }

    private static Contact contact(User teacher) {
        return Contact.of(teacher.getEmail())
                .with("first_name", teacher.getFirstName())
                .with("last_name", teacher.getLastName());
    }

    /** Tells the admin who invited, and the admins of the school. */
    void reject(TeacherInvitation invitation) {
        var admins = entities.createQuery(ADMINS, User.class)
                .setParameter("school", invitation.getSchool())
                .getResultStream();
        var inviter = Stream.ofNullable(invitation.getInviter()).filter(User::isActive);
        mails.sendRejected(invitation, Stream.concat(inviter, admins).distinct().toList());
    }
}
