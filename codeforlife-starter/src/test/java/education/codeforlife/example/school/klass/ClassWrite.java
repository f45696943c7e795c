package education.codeforlife.example.school.klass;

import education.codeforlife.example.school.teacher.Teacher;
import education.codeforlife.serializer.Related;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a teacher says of a class; whose it is can be left out of a new one, which is the caller's then. */
record ClassWrite(
        @NotBlank @Size(max = 200) String name,
        @NotNull Boolean readClassmatesData,
        @Nullable Instant receiveRequestsUntil,
        Related<Teacher> teacher) {}
