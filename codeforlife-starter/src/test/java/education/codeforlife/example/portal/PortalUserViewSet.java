package education.codeforlife.example.portal;

import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.isAuthenticated;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.caller.IsIndependent;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.UserViewSet;
import education.codeforlife.directory.VisibleClasses;
import education.codeforlife.directory.VisibleUsers;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Sent;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEmail;
import education.codeforlife.user.UserRepository;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ViewSet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@ViewSet("users")
class PortalUserViewSet extends UserViewSet<UserRead>
        implements PartialUpdateAction<User, Long, UserSerializer.UserWrite, UserRead>, DestroyAction<User, Long> {

    record JoinAnswer(
            @NotNull Boolean accept,
            @Size(min = 1, max = 150) String firstName) {}

    record Address(@UserEmail String email) {}

    record NewPassword(@NotBlank String token, @Untrimmed String password) {}

    private final UserSerializer serializer;
    private final Registrations registrations;
    private final UserRepository users;
    private final AccountManagement accounts;
    private final ClassMembership membership;
    private final Anonymisation anonymisation;

    PortalUserViewSet(
            UserSerializer serializer,
            Registrations registrations,
            UserRepository users,
            AccountManagement accounts,
            ClassMembership membership,
            Anonymisation anonymisation) {
        super(serializer);
        this.serializer = serializer;
        this.registrations = registrations;
        this.users = users;
        this.accounts = accounts;
        this.membership = membership;
        this.anonymisation = anonymisation;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        super.permissions(rules);
        rules.onUpdate().permit(isAuthenticated());
        rules.onUpdate().when("requesting_to_join_class").permit(new IsIndependent());
        rules.onDestroy().permit(new IsIndependent());
        rules.on("verifyEmailAddress").permit(allowAny());
    }

    @Override
    protected void actions(CustomActions<User, Long> actions) {
        actions.form("", Registrations.Person.class, sent -> registrations.registerIndependent(sent.data()))
                .permit(allowAny());
        actions.form("request-password-reset", Address.class, this::requestReset)
                .permit(allowAny());
        actions.update("reset-password", NewPassword.class, this::resetPassword).permit(allowAny());
        actions.update("handle-join-class-request", JoinAnswer.class, this::answer)
                .permit(Callers.SCHOOL_TEACHER);
    }

    @Override
    public UserSerializer updater() {
        return serializer;
    }

    @Override
    protected Specification<User> scope(RequestUser caller, Action action) {
        if (action.is("partialUpdate", "destroy")) return VisibleUsers.self(caller);
        if (action.is("resetPassword", "verifyEmailAddress")) return Specification.unrestricted();
        if (action.is("handleJoinClassRequest")) return VisibleUsers.requestersOf(VisibleClasses.managedBy(caller));
        return super.scope(caller, action);
    }

    @Override
    protected Specification<User> scopeAfter(RequestUser caller, Action action) {
        return action.is("handleJoinClassRequest") ? Specification.unrestricted() : scope(caller, action);
    }

    @Override
    protected void performDestroy(List<User> users) {
        users.forEach(user -> anonymisation.anonymise(user.getId()));
    }

    private void answer(Batch<User, JoinAnswer> batch) {
        for (var row : batch) {
            var name = row.has("first_name")
                    ? row.data().firstName()
                    : row.entity().getFirstName();
            if (row.data().accept()) {
                membership.acceptRequest(row.entity(), name);
            } else {
                membership.rejectRequest(row.entity());
            }
        }
    }

    private void requestReset(Sent<Address> sent) {
        users.findByEmail(sent.data().email()).ifPresent(registrations::sendReset);
    }

    private void resetPassword(Batch<User, NewPassword> batch) {
        for (var row : batch) {
            registrations.requireToken(
                    Registrations.RESET_PASSWORD, row.entity(), row.data().token());
            if (row.has("password")) {
                accounts.changePassword(row.entity(), row.data().password());
            }
        }
    }

    @GetMapping("{id}/verify-email-address/{token}")
    ResponseEntity<Void> verifyEmailAddress(@PathVariable Long id, @PathVariable String token) {
        var user = operations().write(() -> {
            var owner = operations().find(id);
            registrations.requireToken(Registrations.VERIFY_EMAIL, owner, token);
            accounts.verifyEmail(owner);
            return owner;
        });
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(registrations.loginPage(user))
                .build();
    }
}
