package education.codeforlife.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class as clients read it.
 *
 * @param id the access code
 * @param teacher the primary key of the class's teacher
 * @param school the teacher's; {@code null} if they are in none
 * @since 0.1.0
 */
public record ClassRead(
        String name,
        String id,
        Long teacher,
        @Nullable Long school,
        boolean readClassmatesData,
        @Nullable Instant receiveRequestsUntil) {}
