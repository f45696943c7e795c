package education.codeforlife.example.school.student;

import education.codeforlife.example.school.klass.SchoolClass;
import education.codeforlife.serializer.Related;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which class a student goes to, and under which name if that changes. */
record Transfer(
        @NotNull Related<SchoolClass> klass,
        @Size(min = 1, max = 150) String name) {}
