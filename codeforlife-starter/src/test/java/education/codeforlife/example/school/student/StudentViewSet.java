package education.codeforlife.example.school.student;

import static education.codeforlife.request.Action.BULK_CREATE;
import static education.codeforlife.request.Action.BULK_DESTROY;
import static education.codeforlife.request.Action.BULK_PARTIAL_UPDATE;
import static education.codeforlife.request.Action.CREATE;
import static education.codeforlife.request.Action.DESTROY;
import static education.codeforlife.request.Action.LIST;
import static education.codeforlife.request.Action.PARTIAL_UPDATE;
import static education.codeforlife.request.Action.RETRIEVE;

import education.codeforlife.example.school.IsSchoolTeacher;
import education.codeforlife.example.school.klass.SchoolClass;
import education.codeforlife.example.school.teacher.Teacher;
import education.codeforlife.example.school.teacher.Teachers;
import education.codeforlife.permission.Permission;
import education.codeforlife.permission.PermissionRules;
import education.codeforlife.permission.Permissions;
import education.codeforlife.request.Action;
import education.codeforlife.request.RequestUser;
import education.codeforlife.serializer.BulkBody;
import education.codeforlife.viewset.BulkKeys;
import education.codeforlife.viewset.ModelViewSet;
import education.codeforlife.viewset.ViewSet;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.PutMapping;

@ViewSet("students")
class StudentViewSet extends ModelViewSet<Student, Long, StudentWrite, StudentRead> {

    private static final Permission TEACHES =
            Permissions.onObject("TEACHES", Student.class, (user, student) -> student.isTaughtBy(user));

    private final TransferWriter transfers;

    StudentViewSet(StudentSerializer serializer, TransferWriter transfers) {
        super(serializer);
        this.transfers = transfers;
    }

    @Override
    protected void permissions(PermissionRules rules) {
        rules.on(LIST, RETRIEVE).permit(new IsSchoolTeacher());
        rules.on(CREATE, BULK_CREATE).permit(new IsSchoolTeacher());
        rules.on(PARTIAL_UPDATE, BULK_PARTIAL_UPDATE, DESTROY, BULK_DESTROY).permit(TEACHES);
        rules.on("release", "transfer").permit(TEACHES).after(new IsSchoolTeacher());
    }

    @Override
    protected Specification<Student> scope(RequestUser user, Action action) {
        return (student, query, criteria) ->
                Teachers.isInChargeOf(user, student.<SchoolClass>get("klass").<Teacher>get("teacher"), criteria);
    }

    /** Who is released or transferred leaves the teacher's scope; where to is for {@link TransferWriter} to check. */
    @Override
    protected Specification<Student> scopeAfter(RequestUser user, Action action) {
        var leaves = List.of("release", "transfer").contains(action.name());
        return leaves ? Specification.unrestricted() : super.scopeAfter(user, action);
    }

    @Override
    protected List<String> fetch(Action action) {
        return List.of("klass.teacher.school");
    }

    @PutMapping("release")
    List<StudentRead> release(BulkKeys<Long> keys) {
        return operations().changeAll(keys, reader(), students -> students.forEach(Student::release));
    }

    @PutMapping("transfer")
    List<StudentRead> transfer(BulkBody<Transfer> body) {
        return operations().updateAll(body, transfers, reader());
    }
}
