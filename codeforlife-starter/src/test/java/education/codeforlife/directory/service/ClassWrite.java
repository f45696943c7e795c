package education.codeforlife.directory.service;

import education.codeforlife.serializer.Related;
import education.codeforlife.user.Teacher;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ClassWrite(
        @NotBlank @Size(max = 200) String name, @NotNull Related<Teacher> teacher) {}
