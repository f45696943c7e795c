package education.codeforlife.example.portal.invitation;

import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.example.portal.invitation.Invitations.Rejection;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.request.Links;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Change;
import education.codeforlife.user.TeacherInvitation;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends and ends invitations. Their tokens are known to their mails only. */
@Component
record Invitations(KeyedHash hash, Mailer mailer, Links links, Clock clock, EntityManager entities)
        implements BatchWriter<TeacherInvitation, Rejection> {

    static final long INVITE_CAMPAIGN = 11;
    static final long REJECTED_CAMPAIGN = 12;

    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final String CONTEXT = "portal.invitations";

    record Rejection(@NotBlank String token) {}

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
    public void write(Batch<TeacherInvitation, Rejection> batch) {
        for (var invitation : batch.entities()) {
            mailer.send(Mail.campaign(REJECTED_CAMPAIGN).to(invitation.getInviter().getEmail()));
        }
    }

    @Override
    public void updated(List<Change<TeacherInvitation>> changes) {
        changes.forEach(change -> entities.remove(change.entity()));
    }
}
