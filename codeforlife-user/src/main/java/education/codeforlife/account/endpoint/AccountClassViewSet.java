package education.codeforlife.account.endpoint;

import static education.codeforlife.permission.Permissions.onObject;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;

import education.codeforlife.api.Internal;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.directory.ClassViewSet;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import java.util.Objects;

/**
 * {@code classes/}: teachers of a school create classes, change them, hand them over to colleagues, and delete those
 * without students; admins all of the school's. Each is read with its teacher.
 *
 * <p>A service extends it, and its class takes the path.
 *
 * @param <R> the read record
 * @since 0.1.0
 */
@ViewSet("classes")
public class AccountClassViewSet<R> extends ClassViewSet<R>
        implements CreateAction<SchoolClass, String, ClassWrite, R>,
                PartialUpdateAction<SchoolClass, String, ClassWrite, R>,
                BulkPartialUpdateAction<SchoolClass, String, ClassWrite, R>,
                DestroyAction<SchoolClass, String> {

    private static final Permission SCHOOL_TEACHER = new IsTeacher().inSchool(true);
    private static final Permission MANAGES = new IsTeacher()
            .admin(true)
            .or(SCHOOL_TEACHER.and(onObject(
                    "TEACHES_CLASS",
                    SchoolClass.class,
                    (user, klass) -> user instanceof SchoolTeacherUser teacher && isTaughtBy(teacher, klass))));

    private final ClassChanges changes;

    /** Makes the bean of the library. */
    @Internal
    public static <R> AccountClassViewSet<R> of(Reader<SchoolClass, R> reader, ClassChanges changes) {
        return new AccountClassViewSet<>(reader, changes);
    }

    protected AccountClassViewSet(Reader<SchoolClass, R> reader, ClassChanges changes) {
        super(reader);
        this.changes = changes;
    }

    private static boolean isTaughtBy(SchoolTeacherUser user, SchoolClass klass) {
        var teacher = klass.getTeacher();
        return teacher != null && Objects.equals(teacher.getId(), user.teacherId());
    }

    /** A class that was handed over is no longer the caller's. */
    @Override
    protected void permissions(PermissionRules rules) {
        super.permissions(rules);
        rules.on(CREATE).permit(SCHOOL_TEACHER);
        rules.onUpdate().permit(MANAGES).after(SCHOOL_TEACHER);
        rules.on(DESTROY).permit(MANAGES);
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("teacher.user");
    }

    @Override
    public Serializer<SchoolClass, ClassWrite, R> creator() {
        return new ClassSerializer<>(reader(), changes);
    }

    @Override
    public Serializer<SchoolClass, ClassWrite, R> updater() {
        return creator();
    }

    @Override
    protected void performDestroy(List<SchoolClass> rows) {
        changes.close(rows);
    }
}
