package education.codeforlife.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as clients read it.
 *
 * @param requestingToJoinClass the access code of the class that an independent asks to join
 * @param student {@code null} unless the user is in a class
 * @param teacher {@code null} unless the user teaches
 * @since 0.1.0
 */
public record UserRead(
        Long id,
        String firstName,
        String lastName,
        String email,
        @JsonProperty("is_active") boolean active,
        Instant dateJoined,
        @Nullable String requestingToJoinClass,
        @Nullable StudentRead student,
        @Nullable TeacherRead teacher) {

    /**
     * The part of a user who is a student.
     *
     * @param klass the access code of the class; {@code null} if the class is inactive
     * @param school the class's; {@code null} if its teacher is in none
     * @since 0.1.0
     */
    public record StudentRead(
            Long id, @Nullable String klass, @Nullable Long school) {}

    /**
     * The part of a user who is a teacher.
     *
     * @param school {@code null} if the teacher is in none
     * @since 0.1.0
     */
    public record TeacherRead(
            Long id,
            @Nullable Long school,
            @JsonProperty("is_admin") boolean admin) {}
}
