package education.codeforlife.example.portal.student;

import education.codeforlife.serializer.Related;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.SchoolClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

record StudentWrite(
        @NotNull Related<SchoolClass> klass, @NotNull @Valid Name user) {

    record Name(@FirstName String firstName) {}
}
