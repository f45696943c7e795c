package education.codeforlife.example.portal.klass;

import static education.codeforlife.example.portal.Verifications.SCHOOL_TEACHER;

import education.codeforlife.directory.ClassRead;
import education.codeforlife.directory.ClassViewSet;
import education.codeforlife.directory.VisibleClasses;
import education.codeforlife.example.portal.klass.ClassSerializer.ClassWrite;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

@ViewSet("classes")
class PortalClassViewSet extends ClassViewSet<ClassRead>
        implements CreateAction<SchoolClass, String, ClassWrite, ClassRead>,
                PartialUpdateAction<SchoolClass, String, ClassWrite, ClassRead>,
                BulkPartialUpdateAction<SchoolClass, String, ClassWrite, ClassRead>,
                DestroyAction<SchoolClass, String> {

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
        rules.onWrite().permit(SCHOOL_TEACHER);
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
