package education.codeforlife.example.portal;

import static education.codeforlife.permission.Permissions.bearsSecret;

import education.codeforlife.account.NewAccount;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.membership.TeacherInvitations;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.Links;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Presence;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.UserEmail;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

@ViewSet("schools/teacher-invitations")
class InvitationViewSet extends ReadOnlyModelViewSet<TeacherInvitation, Long, InvitationViewSet.InvitationRead>
        implements CreateAction<
                        TeacherInvitation, Long, InvitationViewSet.InvitationWrite, InvitationViewSet.InvitationRead>,
                DestroyAction<TeacherInvitation, Long> {

    static final long INVITE_CAMPAIGN = 11;
    static final long REJECTED_CAMPAIGN = 12;

    record InvitationWrite(
            @FirstName String invitedTeacherFirstName,
            @LastName String invitedTeacherLastName,
            @UserEmail String invitedTeacherEmail,
            @NotNull Boolean invitedTeacherIsAdmin) {}

    record InvitationRead(
            Long id,
            String invitedTeacherFirstName,
            String invitedTeacherLastName,
            String invitedTeacherEmail,
            boolean invitedTeacherIsAdmin,
            Instant expiresAt) {}

    record Rejection(@NotBlank String token) {}

    record Acceptance(@NotBlank String token, @Valid NewTeacher user) {}

    record NewTeacher(
            @FirstName String firstName,
            @LastName String lastName,
            @NotNull @Untrimmed String password) {}

    @Component
    record InvitationSerializer(TeacherInvitations invitations, Mailer mailer, Links links)
            implements Serializer<TeacherInvitation, InvitationWrite, InvitationRead> {

        @Override
        public void update(TeacherInvitation invitation, InvitationWrite data, Presence presence) {
            invitation.setFirstName(data.invitedTeacherFirstName());
            invitation.setLastName(data.invitedTeacherLastName());
            invitation.setEmail(data.invitedTeacherEmail());
            invitation.setAdmin(data.invitedTeacherIsAdmin());
        }

        @Override
        public void creating(Row<TeacherInvitation, InvitationWrite> row) {
            var admin = row.user().as(SchoolTeacherUser.class);
            invitations.assign(row.entity(), admin.schoolId(), admin.account().id());
        }

        @Override
        public void created(List<TeacherInvitation> created) {
            created.forEach(this::send);
        }

        /** Mails a new token, which replaces the one before. */
        void send(TeacherInvitation invitation) {
            var link = links.toSite("teacher", "invitation", invitation.getId(), invitations.renew(invitation));
            mailer.send(Mail.campaign(INVITE_CAMPAIGN).to(invitation.getEmail()).with("link", link.toString()));
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

    private final InvitationSerializer serializer;

    InvitationViewSet(InvitationSerializer serializer) {
        super(serializer);
        this.serializer = serializer;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(Callers.SCHOOL_ADMIN);
        rules.onWrite().permit(Callers.SCHOOL_ADMIN);
        rules.on("accept", "reject")
                .permit(bearsSecret("HAS_TOKEN", "token", TeacherInvitation.class, serializer.invitations()::hasToken));
    }

    @Override
    protected void actions(CustomActions<TeacherInvitation, Long> actions) {
        actions.change("refresh", serializer::send).permit(Callers.SCHOOL_ADMIN);
        actions.destroy("accept", Acceptance.class, batch -> batch.forEach(this::accept));
        actions.destroy("reject", Rejection.class, batch -> batch.entities().forEach(this::reject));
    }

    @Override
    public InvitationSerializer creator() {
        return serializer;
    }

    @Override
    protected Specification<TeacherInvitation> scope(RequestUser caller, Action action) {
        if (action.is("accept", "reject")) return Specification.unrestricted();
        var school = caller.as(SchoolTeacherUser.class).schoolId();
        return RowAttribute.of(TeacherInvitation.class, "school.id").is(school);
    }

    /** A teacher joins the school, with an account or with a new one. */
    private void accept(Row<TeacherInvitation, Acceptance> row) {
        var user = row.has("user") ? row.data().user() : null;
        var email = row.entity().getEmail();
        var account = user == null ? null : new NewAccount(user.firstName(), user.lastName(), email, user.password());
        serializer.invitations().accept(row.entity(), account);
    }

    private void reject(TeacherInvitation invitation) {
        var inviter = invitation.getInviter().getEmail();
        serializer.mailer().send(Mail.campaign(REJECTED_CAMPAIGN).to(inviter));
    }
}
