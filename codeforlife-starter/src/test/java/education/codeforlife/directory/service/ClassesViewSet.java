package education.codeforlife.directory.service;

import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;

import education.codeforlife.caller.IsTeacher;
import education.codeforlife.directory.ClassRead;
import education.codeforlife.directory.ClassViewSet;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Body;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.viewset.BulkPartialUpdateAction;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.ViewSet;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;

/** Writes classes in every way, with care and without. */
@ViewSet("classes")
class ClassesViewSet extends ClassViewSet<ClassRead>
        implements CreateAction<SchoolClass, String, ClassWrite, ClassRead>,
                PartialUpdateAction<SchoolClass, String, ClassWrite, ClassRead>,
                BulkPartialUpdateAction<SchoolClass, String, ClassWrite, ClassRead> {

    private final ClassSerializer serializer;
    private final CarelessClassSerializer careless;

    ClassesViewSet(ClassSerializer serializer, CarelessClassSerializer careless) {
        super(serializer);
        this.serializer = serializer;
        this.careless = careless;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        super.permissions(rules);
        var schoolTeacher = new IsTeacher().inSchool(true);
        rules.on(CREATE, PARTIAL_UPDATE, BULK_PARTIAL_UPDATE).permit(schoolTeacher);
        rules.on("reassign", "handOver").permit(schoolTeacher);
    }

    /** A class may be handed over to any school. */
    @Override
    protected Specification<SchoolClass> scopeAfter(RequestUser user, Action action) {
        return action.name().equals("handOver") ? Specification.unrestricted() : super.scopeAfter(user, action);
    }

    @Override
    public Serializer<SchoolClass, ClassWrite, ClassRead> creator() {
        return careless;
    }

    @Override
    public Serializer<SchoolClass, ClassWrite, ClassRead> updater() {
        return serializer;
    }

    @PutMapping("{id}/reassign")
    ClassRead reassign(@PathVariable("id") String code, Body<ClassWrite> body) {
        return operations().update(code, body, careless, reader());
    }

    @PutMapping("{id}/hand-over")
    ClassRead handOver(@PathVariable("id") String code, Body<ClassWrite> body) {
        return operations().update(code, body, careless, reader());
    }
}
