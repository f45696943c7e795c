package education.codeforlife.example.portal.student;

import static education.codeforlife.example.portal.Verifications.SCHOOL_TEACHER;
import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.directory.VisibleClasses;
import education.codeforlife.directory.VisibleUsers;
import education.codeforlife.example.portal.Verifications;
import education.codeforlife.example.portal.student.StudentSerializer.NewStudentWrite;
import education.codeforlife.example.portal.student.StudentSerializer.StudentRead;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.membership.StudentLogin;
import education.codeforlife.membership.StudentLoginIssuer;
import education.codeforlife.membership.StudentMove;
import education.codeforlife.membership.StudentRelease;
import education.codeforlife.membership.StudentReset;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import education.codeforlife.viewset.BulkCreateAction;
import education.codeforlife.viewset.BulkDestroyAction;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

@ViewSet("users/students")
class StudentViewSet extends GenericViewSet<User, Long>
        implements BulkCreateAction<User, Long, NewStudentWrite, StudentRead>, BulkDestroyAction<User, Long> {

    static final Relation<SchoolClass> KLASS =
            relation("klass", SchoolClass.class, VisibleClasses::managedBy).by("accessCode");
    private static final Relation<SchoolClass> ANY_KLASS =
            relation("klass", SchoolClass.class, VisibleClasses::to).by("accessCode");

    record Release(@NotNull @Valid Independent user) {}

    record Independent(
            @NotBlank @Email String email,
            @Size(min = 1, max = 150) String firstName) {}

    record Transfer(
            @NotNull Related<SchoolClass> klass, @Valid StudentSerializer.Name user) {}

    record Reset(@Valid Secret user) {}

    record Secret(@Untrimmed String password) {}

    private final StudentSerializer serializer;
    private final ClassMembership membership;
    private final StudentLoginIssuer logins;
    private final Verifications verifications;
    private final Anonymisation anonymisation;

    StudentViewSet(
            StudentSerializer serializer,
            ClassMembership membership,
            StudentLoginIssuer logins,
            Verifications verifications,
            Anonymisation anonymisation) {
        this.serializer = serializer;
        this.membership = membership;
        this.logins = logins;
        this.verifications = verifications;
        this.anonymisation = anonymisation;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onBulk().permit(SCHOOL_TEACHER);
    }

    @Override
    protected void actions(CustomActions<User, Long> actions) {
        actions.bulkUpdate("release", Release.class, this::release).permit(SCHOOL_TEACHER);
        actions.bulkUpdate("transfer", Transfer.class, this::transfer, ANY_KLASS)
                .permit(SCHOOL_TEACHER);
        actions.bulkUpdate("reset-password", Reset.class, this::reset).permit(SCHOOL_TEACHER);
    }

    @Override
    public StudentSerializer creator() {
        return serializer;
    }

    @Override
    protected String lookup() {
        return "student.id";
    }

    @Override
    protected Specification<User> scope(RequestUser caller, Action action) {
        return VisibleUsers.studentsOf(VisibleClasses.managedBy(caller));
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

    private void release(Batch<User, Release> batch) {
        membership.release(batch.rows().stream()
                .map(row -> new StudentRelease(row.entity(), row.data().user().email()))
                .toList());
        for (var row : batch) {
            if (row.has("user.first_name")) {
                row.entity().setFirstName(row.data().user().firstName());
            }
            verifications.sendVerification(row.entity());
        }
    }

    private void transfer(Batch<User, Transfer> batch) {
        membership.move(batch.rows().stream().map(StudentViewSet::move).toList());
    }

    private static StudentMove move(Row<User, Transfer> row) {
        var name =
                row.has("user") ? row.data().user().firstName() : row.entity().getFirstName();
        return new StudentMove(row.entity(), row.data().klass().get(), name);
    }

    private void reset(Batch<User, Reset> batch) {
        var resets = batch.rows().stream()
                .map(row -> new StudentReset(
                        row.entity(), row.has("user") ? row.data().user().password() : null))
                .toList();
        batch.made(logins.resetAll(resets), StudentLogin::user);
    }

    @Override
    protected void performDestroy(List<User> students) {
        anonymisation.anonymiseAll(students.stream().map(User::getId).toList());
    }
}
