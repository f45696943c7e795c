package education.codeforlife.account.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.serializer.ShownOnce;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student as teachers read one whom they changed. Its text does not contain the secrets.
 *
 * @param id of the student, not of the user
 * @param klass the access code of the class; {@code null} after the student was released
 * @param school the class's
 * @param autoGenPassword the secret of a new login link, which is shown once
 * @since 0.1.0
 */
public record StudentRead(
        Long id,
        @Nullable String klass,
        @Nullable Long school,
        Person user,

        @ShownOnce @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String autoGenPassword) {

    /**
     * The user that the student is.
     *
     * @param password a new one, which is shown once
     * @since 0.1.0
     */
    public record Person(
            Long id,
            String firstName,
            String lastName,
            String email,
            @JsonProperty("is_active") boolean active,
            Instant dateJoined,

            @ShownOnce @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String password) {

        @Override
        public String toString() {
            return "Person[id=" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "StudentRead[id=" + id + "]";
    }
}
