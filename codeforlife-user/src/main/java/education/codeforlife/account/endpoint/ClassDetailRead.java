package education.codeforlife.account.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class as clients read it, with its teacher.
 *
 * @param id the access code
 * @param school the teacher's; {@code null} if they are in none
 * @since 0.1.0
 */
public record ClassDetailRead(
        String name,
        String id,
        TeacherRead teacher,
        @Nullable Long school,
        boolean readClassmatesData,
        @Nullable Instant receiveRequestsUntil) {

    /**
     * The teacher of the class.
     *
     * @since 0.1.0
     */
    public record TeacherRead(
            Long id,
            @Nullable Long school,
            @JsonProperty("is_admin") boolean admin,
            PersonRead user) {}

    /**
     * The user that the teacher is.
     *
     * @since 0.1.0
     */
    public record PersonRead(
            Long id,
            String firstName,
            String lastName,
            String email,
            @JsonProperty("is_active") boolean active,
            Instant dateJoined) {}
}
