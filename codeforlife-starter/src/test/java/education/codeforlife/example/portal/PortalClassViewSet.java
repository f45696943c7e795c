package education.codeforlife.example.portal;

import static education.codeforlife.serializer.Relation.relation;

import education.codeforlife.caller.SchoolTeacherUser;
import education.codeforlife.directory.ClassRead;
import education.codeforlife.directory.ClassReader;
import education.codeforlife.directory.ClassViewSet;
import education.codeforlife.directory.VisibleClasses;
import education.codeforlife.directory.VisibleTeachers;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Batch;
import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Relation;
import education.codeforlife.serializer.Row;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.serializer.SerializerConfig;
import education.codeforlife.serializer.Unmapped;
import education.codeforlife.user.ClassName;
import education.codeforlife.user.ClassRepository;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.Teacher;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ViewSet;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;

@ViewSet("classes")
class PortalClassViewSet extends ClassViewSet<ClassRead>
        implements CreateAction<SchoolClass, String, PortalClassViewSet.ClassWrite, ClassRead>,
                PartialUpdateAction<SchoolClass, String, PortalClassViewSet.ClassWrite, ClassRead>,
                BulkPartialUpdateAction<SchoolClass, String, PortalClassViewSet.ClassWrite, ClassRead>,
                DestroyAction<SchoolClass, String> {

    record ClassWrite(
            @ClassName String name,
            @Unmapped Related<Teacher> teacher,
            Boolean readClassmatesData,
            @Nullable Instant receiveRequestsUntil) {}

    @Mapper(config = SerializerConfig.class)
    abstract static class ClassSerializer implements ClassReader, Serializer<SchoolClass, ClassWrite, ClassRead> {

        private ClassMembership membership;
        private UserRepository users;
        private ClassRepository classes;

        @Autowired
        void setCollaborators(ClassMembership membership, UserRepository users, ClassRepository classes) {
            this.membership = membership;
            this.users = users;
            this.classes = classes;
        }

        @Override
        public List<Relation<?>> relations() {
            return List.of(relation("teacher", Teacher.class, VisibleTeachers::colleagues));
        }

        @Override
        public void validate(Batch<SchoolClass, ClassWrite> batch) {
            var school = batch.user().as(SchoolTeacherUser.class).schoolId();
            var taken = classes.taken(school, batch.values("name", ClassWrite::name));
            for (var row : batch) {
                boolean isOther = row.has("name")
                        && !row.data().name().equalsIgnoreCase(row.entity().getName());
                if (isOther && !taken.add(row.data().name().toLowerCase(Locale.ROOT))) {
                    row.reject("name", "name_not_unique", "Name already taken.");
                }
            }
        }

        @Override
        public void creating(Row<SchoolClass, ClassWrite> row) {
            var caller = row.user().as(SchoolTeacherUser.class).teacherId();
            membership.open(
                    row.entity(),
                    user(row.has("teacher") ? row.data().teacher().get().getId() : caller));
        }

        @Override
        public void updating(Row<SchoolClass, ClassWrite> row) {
            if (row.has("teacher")) {
                membership.transfer(
                        row.entity(), user(row.data().teacher().get().getId()));
            }
        }

        private User user(Long teacherId) {
            return users.findByTeacherId(teacherId).orElseThrow();
        }
    }

    private final ClassSerializer serializer;
    private final ClassMembership membership;

    PortalClassViewSet(ClassSerializer serializer, ClassMembership membership) {
        super(serializer);
        this.serializer = serializer;
        this.membership = membership;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        super.permissions(rules);
        rules.onWrite().permit(Callers.SCHOOL_TEACHER);
    }

    @Override
    public ClassSerializer creator() {
        return serializer;
    }

    @Override
    public ClassSerializer updater() {
        return serializer;
    }

    @Override
    protected Specification<SchoolClass> scope(RequestUser caller, Action action) {
        return action.is("list", "retrieve") ? super.scope(caller, action) : VisibleClasses.managedBy(caller);
    }

    /** A class may be handed over to a colleague. */
    @Override
    protected Specification<SchoolClass> scopeAfter(RequestUser caller, Action action) {
        return super.scope(caller, action);
    }

    @Override
    protected void performDestroy(List<SchoolClass> classes) {
        membership.close(classes);
    }
}
