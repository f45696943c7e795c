package education.codeforlife.example.portal.student;

import static education.codeforlife.example.portal.Callers.SCHOOL_TEACHER;

import education.codeforlife.directory.VisibleUsers;
import education.codeforlife.example.portal.Callers;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.User;
import education.codeforlife.viewset.BulkCreateAction;
import education.codeforlife.viewset.BulkDestroyAction;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

@ViewSet("users/students")
class StudentViewSet extends GenericViewSet<User, Long>
        implements BulkCreateAction<User, Long, StudentWrite, StudentRead>, BulkDestroyAction<User, Long> {

    private final StudentSerializer students;
    private final ReleaseSerializer releases;
    private final TransferSerializer transfers;
    private final PasswordSerializer passwords;
    private final Anonymisation anonymisation;

    StudentViewSet(
            StudentSerializer students,
            ReleaseSerializer releases,
            TransferSerializer transfers,
            PasswordSerializer passwords,
            Anonymisation anonymisation) {
        this.students = students;
        this.releases = releases;
        this.transfers = transfers;
        this.passwords = passwords;
        this.anonymisation = anonymisation;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onBulk().permit(SCHOOL_TEACHER);
    }

    @Override
    protected void actions(CustomActions<User, Long> actions) {
        actions.bulkUpdate("release", releases).permit(SCHOOL_TEACHER);
        actions.bulkUpdate("transfer", transfers).permit(SCHOOL_TEACHER);
        actions.bulkUpdate("reset-password", passwords).permit(SCHOOL_TEACHER);
    }

    @Override
    public Serializer<User, StudentWrite, StudentRead> creator() {
        return students;
    }

    @Override
    protected String lookup() {
        return "student.id";
    }

    @Override
    protected Specification<User> scope(RequestUser caller, Action action) {
        return VisibleUsers.studentsOf(Callers.classesOf(caller));
    }

    /** Students who are released or move leave the classes of the caller. */
    @Override
    protected Specification<User> scopeAfter(RequestUser caller, Action action) {
        return action.is("release", "transfer") ? Specification.unrestricted() : scope(caller, action);
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("student.klass.teacher");
    }

    @Override
    protected void performDestroy(List<User> students) {
        anonymisation.anonymiseAll(students.stream().map(User::getId).toList());
    }
}
