package education.codeforlife.account.endpoint;

import static education.codeforlife.account.endpoint.UserPermissions.ANSWERS_REQUEST;
import static education.codeforlife.account.endpoint.UserPermissions.IS_SELF;
import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.GoogleUser;
import education.codeforlife.caller.IsIndependent;
import education.codeforlife.caller.IsStudent;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.SyncedWithGoogle;
import education.codeforlife.directory.UserViewSet;
import education.codeforlife.mail.Contact;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.User;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.Form;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * {@code users/}: the users of the directory, the registration of independents, and what users change about themselves.
 * A service that does more with them extends it, and its class then takes the path:
 *
 * <pre>{@code
 * @ViewSet("users")
 * class PortalUserViewSet extends AccountUserViewSet<PortalUserRead> {
 *
 *     PortalUserViewSet(PortalUserReader reader, AccountUserActions actions) {
 *         super(reader, actions);
 *     }
 *     …
 * }
 * }</pre>
 *
 * @param <R> the read record
 * @since 0.1.0
 */
@ViewSet("users")
public class AccountUserViewSet<R> extends UserViewSet<R>
        implements PartialUpdateAction<User, Long, UserChange, R>, DestroyAction<User, Long> {

    private static final String ANSWER_REQUEST = "handleJoinClassRequest";

    private final AccountUserActions actions;
    private final Serializer<User, UserChange, R> updater;

    /** Makes the bean of the library. */
    @Internal
    public static <R> AccountUserViewSet<R> of(Reader<User, R> reader, AccountUserActions actions) {
        return new AccountUserViewSet<>(reader, actions);
    }

    protected AccountUserViewSet(Reader<User, R> reader, AccountUserActions actions) {
        super(reader);
        this.actions = actions;
        this.updater = new UserWriter<>(reader, actions.changes::write);
    }

    @Override
    protected void permissions(PermissionRules rules) {
        super.permissions(rules);
        rules.on("register", "verifyEmailAddress", "requestPasswordReset", "resetPassword", "registerToNewsletter")
                .permit(allowAny());
        rules.on("sync").permit(new SyncedWithGoogle());
        rules.onUpdate().permit(IS_SELF);
        rules.onUpdate().when("last_name", "email").permit(IS_SELF.and(new IsStudent().not()));
        rules.onUpdate().when("requesting_to_join_class").permit(IS_SELF.and(new IsIndependent()));
        rules.onDestroy().permit(IS_SELF.and(new IsIndependent()));
    }

    @Override
    protected void actions(CustomActions<User, Long> declared) {
        var answers = new UserWriter<JoinAnswer, R>(reader(), this::answerRequests);
        declared.update("handle-join-class-request", JoinAnswer.class, answers)
                .permit(new IsTeacher().inSchool(true).and(ANSWERS_REQUEST))
                .after(new IsTeacher());
    }

    @Override
    protected List<String> fetch(Action action) {
        var read = super.fetch(action);
        return action.is(ANSWER_REQUEST)
                ? Stream.concat(read.stream(), Stream.of("student.requestedClass.teacher"))
                        .toList()
                : read;
    }

    /** A teacher does not see an independent who was rejected. */
    @Override
    protected Specification<User> scopeAfter(RequestUser user, Action action) {
        return action.is(ANSWER_REQUEST) ? Specification.unrestricted() : super.scopeAfter(user, action);
    }

    @Override
    public Serializer<User, UserChange, R> updater() {
        return updater;
    }

    /** Limits guesses of the password, and mail to a new address. */
    @Override
    public R partialUpdate(Long id, Body<UserChange> body) {
        body.receive();
        Supplier<R> change = () -> PartialUpdateAction.super.partialUpdate(id, body);
        Supplier<R> limited = body.has("email") ? () -> actions.throttle.send(1, change) : change;
        return body.has("current_password")
                ? actions.guesses.check(user(), UserChanges::isWrongPassword, limited)
                : limited.get();
    }

    @Override
    protected void performDestroy(List<User> rows) {
        rows.forEach(user -> actions.anonymisation.anonymise(Objects.requireNonNull(user.getId())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    final void register(Form<NewUser.Independent> form) {
        var checked = form.validate(actions.registrations::checkIndependent);
        actions.throttle.send(() -> checked.submit(sent -> actions.registrations.registerIndependent(sent.data())));
    }

    @GetMapping("{id}/verify-email-address/{token}")
    @ResponseStatus(HttpStatus.SEE_OTHER)
    final ResponseEntity<Void> verifyEmailAddress(@PathVariable("id") Long id, @PathVariable("token") String token) {
        var page = operations().write(() -> actions.mails.loginPage(actions.links.verifyEmail(id, token)));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }

    @PostMapping("request-password-reset")
    final void requestPasswordReset(Form<EmailForm> form) {
        actions.throttle.send(() -> form.submit(actions.links::requestReset));
    }

    @PutMapping("{id}/reset-password")
    final R resetPassword(@PathVariable("id") Long id, Form<PasswordForm> form) {
        return form.answer(sent -> reader().read(actions.links.resetPassword(id, sent)));
    }

    @GetMapping("sync")
    final R sync() {
        var caller = user().as(GoogleUser.class).user();
        var profile = actions.profiles.ask(caller.id());
        return operations().write(() -> reader().read(actions.profiles.apply(caller.id(), profile)));
    }

    @PostMapping("register-to-newsletter")
    @ResponseStatus(HttpStatus.CREATED)
    final void registerToNewsletter(Form<EmailForm> form) {
        actions.throttle.send(() -> form.submit(
                sent -> actions.mails.subscribe(Contact.of(sent.data().email()))));
    }

    private void answerRequests(Batch<User, JoinAnswer> batch) {
        for (var row : batch) row.attempt(() -> answerRequest(row));
    }

    private void answerRequest(Row<User, JoinAnswer> row) {
        var user = row.entity();
        if (!row.data().accept()) {
            actions.membership.rejectRequest(user);
        } else {
            var name = row.data().firstName();
            actions.membership.acceptRequest(user, name == null ? user.getFirstName() : name);
        }
    }
}
