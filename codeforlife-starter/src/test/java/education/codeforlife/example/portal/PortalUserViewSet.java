package education.codeforlife.example.portal.user;

import static education.codeforlife.example.portal.Verifications.RESET_PASSWORD;
import static education.codeforlife.example.portal.Verifications.SCHOOL_TEACHER;
import static education.codeforlife.example.portal.Verifications.VERIFY_EMAIL;
import static education.codeforlife.permission.Permissions.allowAny;
import static education.codeforlife.permission.Permissions.isAuthenticated;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.AccountRegistration;
import education.codeforlife.account.LinkPurpose;
import education.codeforlife.account.LinkTokens;
import education.codeforlife.account.NewAccount;
import education.codeforlife.caller.IsIndependent;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.UserViewSet;
import education.codeforlife.directory.VisibleClasses;
import education.codeforlife.directory.VisibleUsers;
import education.codeforlife.error.ValidationException;
import education.codeforlife.example.portal.Verifications;
import education.codeforlife.example.portal.user.UserSerializer.UserWrite;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Sent;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.Form;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ViewSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

@ViewSet("users")
class PortalUserViewSet extends UserViewSet<UserRead>
        implements PartialUpdateAction<User, Long, UserWrite, UserRead>, DestroyAction<User, Long> {

    record Person(
            @FirstName String firstName,
            @LastName String lastName,
            @NotBlank @Email String email,
            @NotNull @Untrimmed String password) {

        NewAccount account() {
            return new NewAccount(firstName, lastName, email, password);
        }
    }

    record NewTeacher(@NotNull @Valid Person user) {}

    record JoinAnswer(
            @NotNull Boolean accept,
            @Size(min = 1, max = 150) String firstName) {}

    record Address(@NotBlank @Email String email) {}

    record NewPassword(@NotBlank String token, @Untrimmed String password) {}

    private final UserSerializer serializer;
    private final AccountRegistration registration;
    private final ClassMembership membership;
    private final AccountManagement accounts;
    private final UserRepository users;
    private final LinkTokens tokens;
    private final Verifications verifications;
    private final Anonymisation anonymisation;

    PortalUserViewSet(
            UserSerializer serializer,
            AccountRegistration registration,
            ClassMembership membership,
            AccountManagement accounts,
            UserRepository users,
            LinkTokens tokens,
            Verifications verifications,
            Anonymisation anonymisation) {
        super(serializer);
        this.serializer = serializer;
        this.registration = registration;
        this.membership = membership;
        this.accounts = accounts;
        this.users = users;
        this.tokens = tokens;
        this.verifications = verifications;
        this.anonymisation = anonymisation;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        super.permissions(rules);
        rules.on("create", "createTeacher", "verifyEmailAddress", "resetPassword")
                .permit(allowAny());
        rules.onUpdate().permit(isAuthenticated());
        rules.onUpdate().when("requesting_to_join_class").permit(new IsIndependent());
        rules.onDestroy().permit(new IsIndependent());
    }

    @Override
    protected void actions(CustomActions<User, Long> actions) {
        actions.update("handle-join-class-request", JoinAnswer.class, this::answer)
                .permit(SCHOOL_TEACHER);
        actions.form("request-password-reset", Address.class, this::requestReset)
                .permit(allowAny());
    }

    @Override
    public UserSerializer updater() {
        return serializer;
    }

    @Override
    protected Specification<User> scope(RequestUser caller, Action action) {
        if (action.is("partialUpdate", "destroy")) return VisibleUsers.self(caller);
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

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void create(Form<Person> form) {
        form.submit(sent -> register(sent.data(), registration::registerIndependent));
    }

    @PostMapping("teachers")
    @ResponseStatus(HttpStatus.CREATED)
    void createTeacher(Form<NewTeacher> form) {
        form.submit(sent -> register(sent.data().user(), registration::registerTeacher));
    }

    /** The owner of an address that has an account gets a mail, and the caller the same answer. */
    private void register(Person person, Function<NewAccount, User> registration) {
        users.findByEmail(person.email())
                .ifPresentOrElse(
                        verifications::sendKnown,
                        () -> verifications.sendVerification(registration.apply(person.account())));
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

    @GetMapping("{id}/verify-email-address/{token}")
    ResponseEntity<Void> verifyEmailAddress(@PathVariable Long id, @PathVariable String token) {
        var user = operations().write(() -> {
            var owner = require(id, VERIFY_EMAIL, token);
            accounts.verifyEmail(owner);
            return owner;
        });
        var kind = user.getTeacher() == null ? "independent" : "teacher";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(verifications.links().toSite("login", kind))
                .build();
    }

    private void requestReset(Sent<Address> sent) {
        users.findByEmail(sent.data().email()).ifPresent(verifications::sendReset);
    }

    @PutMapping("{id}/reset-password")
    UserRead resetPassword(@PathVariable Long id, Form<NewPassword> form) {
        return form.answer(sent -> {
            var user = require(id, RESET_PASSWORD, sent.data().token());
            if (sent.has("password")) accounts.changePassword(user, sent.data().password());
            return reader().read(user);
        });
    }

    private User require(Long id, LinkPurpose purpose, String token) {
        @Nullable User user = users.findById(id).orElse(null);
        if (user != null && tokens.matches(purpose, user, token)) return user;
        throw ValidationException.ofField("token", "does_not_match", "Does not match the given user.");
    }
}
