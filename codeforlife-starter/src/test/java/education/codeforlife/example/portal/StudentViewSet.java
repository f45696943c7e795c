package education.codeforlife.example.portal;

import static education.codeforlife.serializer.Relation.relation;

import com.fasterxml.jackson.annotation.JsonInclude;
import education.codeforlife.directory.UserRead;
import education.codeforlife.directory.VisibleClasses;
import education.codeforlife.directory.VisibleUsers;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.membership.NewStudent;
import education.codeforlife.membership.StudentLogin;
import education.codeforlife.membership.StudentLoginIssuer;
import education.codeforlife.membership.StudentMove;
import education.codeforlife.membership.StudentRegistration;
import education.codeforlife.membership.StudentRelease;
import education.codeforlife.membership.StudentReset;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.privacy.Anonymisation;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import education.codeforlife.user.UserEmail;
import education.codeforlife.viewset.BulkCreateAction;
import education.codeforlife.viewset.BulkDestroyAction;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;

@ViewSet("users/students")
class StudentViewSet extends GenericViewSet<User, Long>
        implements BulkCreateAction<User, Long, StudentViewSet.NewStudentWrite, StudentViewSet.StudentRead>,
                BulkDestroyAction<User, Long> {

    static final Relation<SchoolClass> KLASS =
            relation("klass", SchoolClass.class, VisibleClasses::managedBy).by("accessCode");
    private static final Relation<SchoolClass> ANY_KLASS =
            relation("klass", SchoolClass.class, VisibleClasses::to).by("accessCode");

    record NewStudentWrite(
            @NotNull Related<SchoolClass> klass,
            @NotNull @Valid Name user) {}

    record Name(@FirstName String firstName) {}

    record StudentRead(
            Long id,
            @Nullable String klass,
            @Nullable Long school,
            UserRead user,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String autoGenPassword) {}

    record UserRead(
            Long id,
            String firstName,
            String email,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String password) {}

    record Release(@NotNull @Valid Independent user) {}

    record Independent(
            @UserEmail String email,
            @Size(min = 1, max = 150) String firstName) {}

    record Transfer(
            @NotNull Related<SchoolClass> klass, @Valid Name user) {}

    record Reset(@Valid Secret user) {}

    record Secret(@Untrimmed String password) {}

    @Mapper(config = SerializerConfig.class)
    abstract static class StudentSerializer
            implements BatchWriter<User, NewStudentWrite>, Serializer<User, NewStudentWrite, StudentRead> {

        private StudentRegistration registration;

        @Autowired
        void setRegistration(StudentRegistration registration) {
            this.registration = registration;
        }

        @Override
        public List<Relation<?>> relations() {
            return List.of(KLASS);
        }

        @Override
        public void write(Batch<User, NewStudentWrite> batch) {
            var students = batch.rows().stream()
                    .map(row -> new NewStudent(
                            row.data().klass().get(), row.data().user().firstName()))
                    .toList();
            batch.made(registration.register(students), StudentLogin::user);
        }

        /** The secrets are shown once, to the teacher who made them. */
        @Override
        public StudentRead answer(Row<User, ?> row) {
            var login = row.attachment(StudentLogin.class);
            return login == null ? read(row.entity()) : read(login.user(), login.password(), login.autoGenPassword());
        }

        @Override
        public StudentRead read(User user) {
            return read(user, null, null);
        }

        @Mapping(target = "id", source = "of.student.id")
        @Mapping(target = "klass", source = "of.student.klass.accessCode")
        @Mapping(target = "school", source = "of.student.klass.teacher.school.id")
        @Mapping(target = "user", expression = "java(user(of, password))")
        abstract StudentRead read(User of, @Nullable String password, @Nullable String autoGenPassword);

        @Mapping(target = "password", source = "shown")
        abstract UserRead user(User of, @Nullable String shown);
    }

    private final StudentSerializer serializer;
    private final ClassMembership membership;
    private final StudentLoginIssuer logins;
    private final Registrations registrations;
    private final Anonymisation anonymisation;

    StudentViewSet(
            StudentSerializer serializer,
            ClassMembership membership,
            StudentLoginIssuer logins,
            Registrations registrations,
            Anonymisation anonymisation) {
        this.serializer = serializer;
        this.membership = membership;
        this.logins = logins;
        this.registrations = registrations;
        this.anonymisation = anonymisation;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onBulk().permit(Callers.SCHOOL_TEACHER);
    }

    @Override
    protected void actions(CustomActions<User, Long> actions) {
        actions.bulkUpdate("release", Release.class, this::release).permit(Callers.SCHOOL_TEACHER);
        actions.bulkUpdate("transfer", Transfer.class, this::transfer, ANY_KLASS)
                .permit(Callers.SCHOOL_TEACHER);
        actions.bulkUpdate("reset-password", Reset.class, this::reset).permit(Callers.SCHOOL_TEACHER);
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
            registrations.sendVerification(row.entity());
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
