package education.codeforlife.example.portal.invitation;

import static education.codeforlife.example.portal.Verifications.SCHOOL_ADMIN;
import static education.codeforlife.permission.Permissions.bearsSecret;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.NewAccount;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.error.ApiException;
import education.codeforlife.example.portal.invitation.InvitationSerializer.InvitationRead;
import education.codeforlife.example.portal.invitation.InvitationSerializer.InvitationWrite;
import education.codeforlife.filter.RowAttribute;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.Change;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.ReadOnlyModelViewSet;
import education.codeforlife.viewset.ViewSet;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@ViewSet("schools/teacher-invitations")
class InvitationViewSet extends ReadOnlyModelViewSet<TeacherInvitation, Long, InvitationRead>
        implements CreateAction<TeacherInvitation, Long, InvitationWrite, InvitationRead>,
                DestroyAction<TeacherInvitation, Long> {

    static final long REJECTED_CAMPAIGN = 12;

    record Rejection(@NotBlank String token) {}

    record Acceptance(@NotBlank String token, @Valid NewTeacher user) {}

    record NewTeacher(
            @FirstName String firstName,
            @LastName String lastName,
            @NotNull @Untrimmed String password) {}

    /** What ends an invitation. */
    private record Answer<W>(Consumer<Row<TeacherInvitation, W>> work, EntityManager entities)
            implements BatchWriter<TeacherInvitation, W> {

        @Override
        public void write(Batch<TeacherInvitation, W> batch) {
            batch.forEach(work);
        }

        @Override
        public void updated(List<Change<TeacherInvitation>> changes) {
            changes.forEach(change -> entities.remove(change.entity()));
        }
    }

    private final InvitationSerializer serializer;
    private final EntityManager entities;
    private final UserRepository users;
    private final AccountRegistration registration;
    private final AccountManagement accounts;
    private final SchoolMembership schools;
    private final Mailer mailer;

    InvitationViewSet(
            InvitationSerializer serializer,
            EntityManager entities,
            UserRepository users,
            AccountRegistration registration,
            AccountManagement accounts,
            SchoolMembership schools,
            Mailer mailer) {
        super(serializer);
        this.serializer = serializer;
        this.entities = entities;
        this.users = users;
        this.registration = registration;
        this.accounts = accounts;
        this.schools = schools;
        this.mailer = mailer;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(SCHOOL_ADMIN);
        rules.onWrite().permit(SCHOOL_ADMIN);
        rules.on("refresh").permit(SCHOOL_ADMIN);
        rules.on("accept", "reject")
                .permit(bearsSecret("HAS_TOKEN", "token", TeacherInvitation.class, serializer::hasToken));
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

    @PutMapping("{id}/refresh")
    InvitationRead refresh(@PathVariable Long id) {
        return change(id, reader(), serializer::send);
    }

    @DeleteMapping("{id}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable Long id, Body<Acceptance> body) {
        operations().update(id, body, new Answer<>(this::accept, entities), reader());
    }

    @DeleteMapping("{id}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable Long id, Body<Rejection> body) {
        operations().update(id, body, new Answer<>(this::reject, entities), reader());
    }

    private void reject(Row<TeacherInvitation, Rejection> row) {
        mailer.send(
                Mail.campaign(REJECTED_CAMPAIGN).to(row.entity().getInviter().getEmail()));
    }

    /** A teacher joins the school, with an account or with a new one. */
    private void accept(Row<TeacherInvitation, Acceptance> row) {
        var invitation = row.entity();
        if (serializer.isExpired(invitation)) throw refuse(HttpStatus.GONE, "The invitation has expired.");
        var teacher = users.findByEmail(invitation.getEmail()).orElseGet(() -> register(row));
        if (teacher.getTeacher() == null || teacher.getTeacher().getSchool() != null) {
            throw refuse(HttpStatus.CONFLICT, "The user does not teach, or is in a school.");
        }
        schools.join(teacher, invitation.getSchool());
        if (invitation.isAdmin()) schools.setAdmin(teacher, true);
    }

    private static ApiException refuse(HttpStatus status, String message) {
        return ApiException.refuse(status, "invitation", message);
    }

    private User register(Row<TeacherInvitation, Acceptance> row) {
        if (!row.has("user")) throw ApiException.notFound("User");
        var data = row.data().user();
        var email = row.entity().getEmail();
        var teacher =
                registration.registerTeacher(new NewAccount(data.firstName(), data.lastName(), email, data.password()));
        accounts.verifyEmail(teacher);
        return teacher;
    }
}
