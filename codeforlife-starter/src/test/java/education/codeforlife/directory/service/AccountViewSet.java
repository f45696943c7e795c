package education.codeforlife.directory.service;

import static education.codeforlife.permission.Permissions.onObject;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;

import education.codeforlife.caller.HasProvedFactor;
import education.codeforlife.caller.IsStudent;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.UserViewSet;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.User;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ViewSet;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** Users change their own names, and teachers verify whom they see. */
@ViewSet("users")
class AccountViewSet extends UserViewSet<UserRead> implements PartialUpdateAction<User, Long, UserWrite, UserRead> {

    static final Permission IS_SELF = onObject(
            "IS_SELF",
            User.class,
            (caller, user) -> caller instanceof KnownUser known && Objects.equals(user.getId(), known.id()));

    private final UserSerializer serializer;

    AccountViewSet(UserSerializer serializer) {
        super(serializer);
        this.serializer = serializer;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        super.permissions(rules);
        rules.on(LIST).permit(new IsTeacher().or(new IsStudent())); // narrower than the library's
        rules.on(PARTIAL_UPDATE).permit(IS_SELF);
        rules.on(PARTIAL_UPDATE).when("last_name").permit(IS_SELF.and(new IsStudent().not()));
        rules.on("unverify").permit(new IsTeacher().admin(true).and(new HasProvedFactor()));
        rules.on("remindOfFactor").permit(new IsTeacher().and(new HasProvedFactor().not()));
        rules.on("verify").permit(new IsTeacher().inSchool(true));
    }

    @Override
    public Serializer<User, UserWrite, UserRead> updater() {
        return serializer;
    }

    @PutMapping("{id}/unverify")
    UserRead unverify(@PathVariable("id") Long id) {
        return change(id, reader(), user -> user.setVerified(false));
    }

    @PutMapping("{id}/remind-of-factor")
    UserRead remindOfFactor(@PathVariable("id") Long id) {
        return change(id, reader(), user -> {});
    }

    @PutMapping("{id}/verify")
    UserRead verify(@PathVariable("id") Long id) {
        return change(id, reader(), user -> user.setVerified(true));
    }
}
