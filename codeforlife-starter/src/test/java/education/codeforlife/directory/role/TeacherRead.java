package education.codeforlife.directory.role;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

record TeacherRead(
        Long id,
        @Nullable String name,
        @JsonProperty("is_admin") boolean admin) {}
