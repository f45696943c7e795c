package education.codeforlife.account.endpoint;

import static education.codeforlife.account.endpoint.UserPermissions.ADMINISTERS_TEACHER;
import static education.codeforlife.account.endpoint.UserPermissions.IS_SELF;
import static education.codeforlife.permission.Permissions.allowAny;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.api.Internal;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.directory.VisibleUsers;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Row;
import education.codeforlife.user.User;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.Form;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * {@code users/teachers/}: the registration of teachers, and who of them teaches at a school. Teachers are known by the id
 * of their role. A service that does more with them extends it, and its class then takes the path.
 *
 * @param <R> the read record of the users that it answers with
 * @since 0.1.0
 */
@ViewSet("users/teachers")
public class TeacherViewSet<R> extends GenericViewSet<User, Long> implements DestroyAction<User, Long> {

    /**
     * The rights of a teacher.
     *
     * @param admin whether the teacher administers the school
     */
    record AdminAccess(@JsonProperty("is_admin") @NotNull Boolean admin) {}

    private static final String LAST_ADMIN = "There must be at least one admin teacher in the school.";

    private final Reader<User, R> reader;
    private final TeacherActions actions;

    /** Makes the bean of the library. */
    @Internal
    public static <R> TeacherViewSet<R> of(Reader<User, R> reader, TeacherActions actions) {
        return new TeacherViewSet<>(reader, actions);
    }

    protected TeacherViewSet(Reader<User, R> reader, TeacherActions actions) {
        this.reader = reader;
        this.actions = actions;
    }

    @Override
    protected String lookup() {
        return "teacher.id";
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on("register").permit(allowAny());
        rules.onDestroy().permit(new IsTeacher().and(IS_SELF));
        rules.on("removeFromSchool")
                .permit(new IsTeacher().inSchool(true).and(IS_SELF.or(ADMINISTERS_TEACHER)))
                .after(new IsTeacher());
    }

    @Override
    protected void actions(CustomActions<User, Long> declared) {
        var writer = new UserWriter<AdminAccess, R>(reader, this::setAdmins);
        declared.update("set-admin-access", AdminAccess.class, writer)
                .permit(new IsTeacher().admin(true).and(ADMINISTERS_TEACHER));
    }

    @Override
    protected Specification<User> scope(RequestUser user, Action action) {
        return VisibleUsers.to(user);
    }

    /** An admin does not see a teacher who was removed. */
    @Override
    protected Specification<User> scopeAfter(RequestUser user, Action action) {
        return action.is("removeFromSchool") ? Specification.unrestricted() : super.scopeAfter(user, action);
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("teacher");
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    final void register(Form<NewUser.TeacherForm> form) {
        var checked = form.validate(actions.registrations::checkTeacher);
        actions.throttle.send(() -> checked.submit(
                sent -> actions.registrations.registerTeacher(sent.data().user())));
    }

    @PutMapping("{id}/remove-from-school")
    final R removeFromSchool(@PathVariable("id") Long id) {
        return change(id, reader, actions.membership::leave);
    }

    private void setAdmins(Batch<User, AdminAccess> batch) {
        batch.forEach(this::setAdmin);
    }

    private void setAdmin(Row<User, AdminAccess> row) {
        try {
            actions.membership.setAdmin(row.entity(), row.data().admin());
        } catch (ValidationException lastAdmin) {
            row.reject("is_admin", "last", LAST_ADMIN);
        }
    }

    /** The classes of teachers who were not handed over, and their students, go with them. */
    @Override
    protected void performDestroy(List<User> rows) {
        var ids = rows.stream().map(User::getId).filter(Objects::nonNull).toList();
        if (!actions.anonymisation.anonymiseAll(ids).isEmpty()) {
            throw ApiException.refuse(HttpStatus.CONFLICT, "last_admin", LAST_ADMIN);
        }
    }
}
