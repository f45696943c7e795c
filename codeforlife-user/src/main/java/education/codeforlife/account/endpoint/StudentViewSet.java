package education.codeforlife.account.endpoint;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.account.endpoint.StudentWrites.NewStudentWrite;
import education.codeforlife.account.endpoint.StudentWrites.Release;
import education.codeforlife.account.endpoint.StudentWrites.Reset;
import education.codeforlife.account.endpoint.StudentWrites.Transfer;
import education.codeforlife.api.Internal;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.directory.VisibleClasses;
import education.codeforlife.directory.VisibleUsers;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.BatchWriter;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.User;
import education.codeforlife.viewset.BulkCreateAction;
import education.codeforlife.viewset.BulkDestroyAction;
import education.codeforlife.viewset.CustomActions;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * {@code users/students/}: teachers create, release, transfer and delete the students of their classes, and reset their
 * passwords; admins those of the school's classes. Each request is about a list of students, all or nothing.
 *
 * <p>A service extends it, and its class takes the path.
 *
 * @param <R> the read record
 * @since 0.1.0
 */
@ViewSet("users/students")
public class StudentViewSet<R> extends GenericViewSet<User, Long>
        implements BulkCreateAction<User, Long, NewStudentWrite, R>, BulkDestroyAction<User, Long> {

    private static final Permission TEACHES = new IsTeacher().admin(true).or(new IsTeacher().inClass(true));

    private final StudentReader<R> reader;
    private final StudentChanges changes;

    /** Makes the bean of the library. */
    @Internal
    public static <R> StudentViewSet<R> of(StudentReader<R> reader, StudentChanges changes) {
        return new StudentViewSet<>(reader, changes);
    }

    protected StudentViewSet(StudentReader<R> reader, StudentChanges changes) {
        this.reader = reader;
        this.changes = changes;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.onBulk().permit(TEACHES);
        rules.on("release").permit(TEACHES);
    }

    @Override
    protected void actions(CustomActions<User, Long> actions) {
        actions.bulkUpdate("transfer", Transfer.class, serializer(changes::transfer, klass(VisibleClasses::to)))
                .permit(TEACHES);
        actions.bulkUpdate("reset-password", Reset.class, serializer(changes::reset))
                .permit(TEACHES);
    }

    @PutMapping("release")
    final List<R> release(BulkBody<Release> body) {
        var releases = this.<Release>serializer(changes::release);
        return changes.mailing(body, () -> operations().updateAll(body, releases));
    }

    /** A class of its own, by which the engine knows the write record. */
    @Override
    public Serializer<User, NewStudentWrite, R> creator() {
        return new StudentSerializer<>(changes::create, reader, List.of(klass(VisibleClasses::managedBy))) {};
    }

    private <W> StudentSerializer<W, R> serializer(BatchWriter<User, W> work, Relation<?>... relations) {
        return new StudentSerializer<>(work, reader, List.of(relations));
    }

    /** @param scope the classes that the caller may name */
    private static Relation<?> klass(Function<RequestUser, Specification<SchoolClass>> scope) {
        return relation("klass", SchoolClass.class, scope).by("accessCode");
    }

    @Override
    protected String lookup() {
        return "student.id";
    }

    @Override
    protected Specification<User> scope(RequestUser user, Action action) {
        return VisibleUsers.studentsOf(VisibleClasses.managedBy(user));
    }

    /** A student who was released or transferred may be in reach of another teacher only, or of none. */
    @Override
    protected Specification<User> scopeAfter(RequestUser user, Action action) {
        return action.is("release", "transfer") ? Specification.unrestricted() : super.scopeAfter(user, action);
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("student.klass.teacher");
    }

    @Override
    protected void performDestroy(List<User> rows) {
        changes.anonymise(rows);
    }
}
