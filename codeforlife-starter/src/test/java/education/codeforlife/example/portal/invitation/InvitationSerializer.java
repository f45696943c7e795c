package education.codeforlife.example.portal.invitation;

import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.example.portal.invitation.InvitationSerializer.InvitationRead;
import education.codeforlife.example.portal.invitation.InvitationSerializer.InvitationWrite;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.request.Links;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import education.codeforlife.user.SchoolRepository;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.UserRepository;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Invitations, whose tokens are known to their mails only. */
@Component
record InvitationSerializer(
        SchoolRepository schools,
        UserRepository users,
        EntityManager entities,
        KeyedHash hash,
        Mailer mailer,
        Links links,
        Clock clock)
        implements BatchWriter<TeacherInvitation, InvitationWrite>,
                Serializer<TeacherInvitation, InvitationWrite, InvitationRead> {

    static final long INVITE_CAMPAIGN = 11;
    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final String CONTEXT = "portal.invitations";

    record InvitationWrite(
            @FirstName String invitedTeacherFirstName,
            @LastName String invitedTeacherLastName,
            @NotBlank @Email String invitedTeacherEmail,
            @NotNull Boolean invitedTeacherIsAdmin) {}

    record InvitationRead(
            Long id,
            String invitedTeacherFirstName,
            String invitedTeacherLastName,
            String invitedTeacherEmail,
            boolean invitedTeacherIsAdmin,
            Instant expiresAt) {}

    @Override
    public void write(Batch<TeacherInvitation, InvitationWrite> batch) {
        for (var row : batch) row.made(invited(row));
    }

    private TeacherInvitation invited(Row<TeacherInvitation, InvitationWrite> row) {
        var admin = row.user().as(SchoolTeacherUser.class);
        var data = row.data();
        var invitation = TeacherInvitation.of(
                schools.getReferenceById(admin.schoolId()),
                users.getReferenceById(admin.account().id()));
        invitation.setFirstName(data.invitedTeacherFirstName());
        invitation.setLastName(data.invitedTeacherLastName());
        invitation.setEmail(data.invitedTeacherEmail());
        invitation.setAdmin(data.invitedTeacherIsAdmin());
        entities.persist(invitation);
        send(invitation);
        return invitation;
    }

    /** Mails a new token, which replaces the one before. */
    void send(TeacherInvitation invitation) {
        var token = UUID.randomUUID().toString().replace("-", "");
        invitation.setToken(hash.hash(token, CONTEXT));
        invitation.setExpiresAt(clock.instant().plus(LIFETIME));
        var link = links.toSite("teacher", "invitation", invitation.getId(), token);
        mailer.send(Mail.campaign(INVITE_CAMPAIGN).to(invitation.getEmail()).with("link", link.toString()));
    }

    boolean hasToken(TeacherInvitation invitation, String token) {
        return hash.matches(token, invitation.getToken(), CONTEXT);
    }

    boolean isExpired(TeacherInvitation invitation) {
        return !clock.instant().isBefore(invitation.getExpiresAt());
    }

    @Override
    public InvitationRead read(TeacherInvitation invitation) {
        return new InvitationRead(
                invitation.getId(),
                invitation.getFirstName(),
                invitation.getLastName(),
                invitation.getEmail(),
                invitation.isAdmin(),
                invitation.getExpiresAt());
    }
}
