package education.codeforlife.example.school.klass;

import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.error.ApiException;
import education.codeforlife.example.school.IsSchoolTeacher;
import education.codeforlife.example.school.Pupil;
import education.codeforlife.example.school.teacher.Teachers;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.permission.Permissions;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.Reader;
import education.codeforlife.serializer.Serializer;
import education.codeforlife.viewset.CreateAction;
import education.codeforlife.viewset.DestroyAction;
import education.codeforlife.viewset.GenericViewSet;
import education.codeforlife.viewset.ListAction;
import education.codeforlife.viewset.PartialUpdateAction;
import education.codeforlife.viewset.RetrieveAction;
import education.codeforlife.viewset.ViewSet;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.http.HttpStatus;

/** Composes the actions that it serves; classes are not written in bulk. */
@ViewSet("classes")
class ClassViewSet extends GenericViewSet<SchoolClass, String>
        implements ListAction<SchoolClass, String, ClassRead>,
                RetrieveAction<SchoolClass, String, ClassRead>,
                CreateAction<SchoolClass, String, ClassWrite, ClassRead>,
                PartialUpdateAction<SchoolClass, String, ClassWrite, ClassRead>,
                DestroyAction<SchoolClass, String> {

    private static final Permission TEACHES =
            Permissions.onObject("TEACHES", SchoolClass.class, (user, taught) -> taught.isTaughtBy(user));
    private static final Permission IN_SCHOOL =
            Permissions.onObject("IN_SCHOOL", SchoolClass.class, (user, taught) -> taught.isInSchoolOf(user));

    private final ClassSerializer serializer;
    private final EntityManager entities;

    ClassViewSet(ClassSerializer serializer, EntityManager entities) {
        this.serializer = serializer;
        this.entities = entities;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST).permit(new IsSchoolTeacher());
        rules.on(RETRIEVE).permit(Permissions.isAuthenticated());
        rules.on(CREATE).permit(new IsSchoolTeacher()).after(IN_SCHOOL);
        rules.on(PARTIAL_UPDATE).permit(TEACHES).after(IN_SCHOOL); // a class may be handed over to a colleague
        rules.on(DESTROY).permit(TEACHES);
    }

    @Override
    protected Specification<SchoolClass> scope(RequestUser user, Action action) {
        return (taught, query, criteria) -> user instanceof Pupil pupil
                ? criteria.equal(taught.get("id"), pupil.classId())
                : Teachers.isInChargeOf(user, taught.get("teacher"), criteria);
    }

    /** The colleague's classes are out of a teacher's scope. */
    @Override
    protected Specification<SchoolClass> scopeAfter(RequestUser user, Action action) {
        return (taught, query, criteria) -> Teachers.isInSchoolOf(user, taught.get("teacher"), criteria);
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("teacher.school");
    }

    @Override
    protected String lookup() {
        return "accessCode";
    }

    /** Pupils have to be dealt with first; what else refers to a class, the database knows. */
    @Override
    protected void performDestroy(List<SchoolClass> rows) {
        var pupils = entities.createQuery("select count(*) from Student s where s.klass in :classes", Long.class)
                .setParameter("classes", rows)
                .getSingleResult();
        if (pupils > 0) throw ApiException.refuse(HttpStatus.CONFLICT, "has_pupils", "This class still has pupils.");
        super.performDestroy(rows);
    }

    @Override
    public Reader<SchoolClass, ClassRead> reader() {
        return serializer;
    }

    @Override
    public Serializer<SchoolClass, ClassWrite, ClassRead> creator() {
        return serializer;
    }

    @Override
    public Serializer<SchoolClass, ClassWrite, ClassRead> updater() {
        return serializer;
    }
}
