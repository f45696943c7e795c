package education.codeforlife.example.portal;

import static education.codeforlife.permission.Permissions.allowAny;

import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.VisibleUsers;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Reader;
import education.codeforlife.user.User;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.RetrieveAction;
import education.codeforlife.viewset.ViewSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

@ViewSet("users/teachers")
class TeacherViewSet extends GenericViewSet<User, Long>
        implements RetrieveAction<User, Long, UserRead>, DestroyAction<User, Long> {

    record AdminAccess(@NotNull Boolean isAdmin) {}

    record NewTeacher(@NotNull @Valid Registrations.Person user) {}

    private final UserSerializer serializer;
    private final Registrations registrations;
    private final SchoolMembership membership;
    private final Anonymisation anonymisation;

    TeacherViewSet(
            UserSerializer serializer,
            Registrations registrations,
            SchoolMembership membership,
            Anonymisation anonymisation) {
        this.serializer = serializer;
        this.registrations = registrations;
        this.membership = membership;
        this.anonymisation = anonymisation;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onRead().permit(Callers.SCHOOL_TEACHER);
        rules.onDestroy().permit(new IsTeacher());
    }

    @Override
    protected void actions(CustomActions<User, Long> actions) {
        actions.form(
                        "",
                        NewTeacher.class,
                        sent -> registrations.registerTeacher(sent.data().user()))
                .permit(allowAny());
        actions.update("set-admin-access", AdminAccess.class, this::setAdmin).permit(Callers.SCHOOL_ADMIN);
        actions.change("remove-from-school", membership::leave).permit(Callers.SCHOOL_TEACHER);
    }

    @Override
    public Reader<User, UserRead> reader() {
        return serializer;
    }

    @Override
    protected String lookup() {
        return "teacher.id";
    }

    /** Admins manage the teachers of their school, others themselves. */
    @Override
    protected Specification<User> scope(RequestUser caller, Action action) {
        boolean all = caller instanceof SchoolTeacherUser teacher && teacher.isAdmin() && !action.is("destroy");
        return all ? VisibleUsers.teachersOf(caller.as(SchoolTeacherUser.class).schoolId()) : VisibleUsers.self(caller);
    }

    @Override
    protected Specification<User> scopeAfter(RequestUser caller, Action action) {
        return action.is("removeFromSchool") ? Specification.unrestricted() : scope(caller, action);
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("teacher", "student");
    }

    private void setAdmin(Batch<User, AdminAccess> batch) {
        for (var row : batch) membership.setAdmin(row.entity(), row.data().isAdmin());
    }

    @Override
    protected void performDestroy(List<User> teachers) {
        teachers.forEach(teacher -> anonymisation.anonymise(teacher.getId()));
    }
}
