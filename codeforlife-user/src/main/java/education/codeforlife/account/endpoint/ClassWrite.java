package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.Related;
import education.codeforlife.serializer.Unmapped;
import education.codeforlife.user.ClassName;
import education.codeforlife.user.Teacher;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class as teachers write it.
 *
 * @param teacher absent in a new class of the caller
 */
record ClassWrite(
        @ClassName String name,
        @Unmapped Related<Teacher> teacher,
        @NotNull Boolean readClassmatesData,
        @Nullable Instant receiveRequestsUntil) {}
