package education.codeforlife.example.school.student;

import education.codeforlife.example.school.klass.SchoolClass;
import education.codeforlife.serializer.Related;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record StudentWrite(
        @NotBlank @Size(max = 150) String name, @NotNull Related<SchoolClass> klass) {}
