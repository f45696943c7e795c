package education.codeforlife.example.portal.invitation;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.NewAccount;
import education.codeforlife.error.ApiException;
import education.codeforlife.example.portal.invitation.Acceptances.Acceptance;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Change;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A teacher joins the school, with an account or with a new one. */
@Component
record Acceptances(
        Invitations invitations,
        UserRepository users,
        AccountRegistration registration,
        AccountManagement accounts,
        SchoolMembership schools)
        implements BatchWriter<TeacherInvitation, Acceptance> {

    record Acceptance(@NotBlank String token, @Valid NewTeacher user) {}

    record NewTeacher(
            @FirstName String firstName,
            @LastName String lastName,
            @NotNull @Untrimmed String password) {}

    @Override
    public void write(Batch<TeacherInvitation, Acceptance> batch) {
        batch.forEach(this::accept);
    }

    private void accept(Row<TeacherInvitation, Acceptance> row) {
        var invitation = row.entity();
        if (invitations.isExpired(invitation)) throw refuse(HttpStatus.GONE, "The invitation has expired.");
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
        var account = new NewAccount(
                data.firstName(), data.lastName(), row.entity().getEmail(), data.password());
        var teacher = registration.registerTeacher(account);
        accounts.verifyEmail(teacher);
        return teacher;
    }

    @Override
    public void updated(List<Change<TeacherInvitation>> changes) {
        invitations.updated(changes);
    }
}
