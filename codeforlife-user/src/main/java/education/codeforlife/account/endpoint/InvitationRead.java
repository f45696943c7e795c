package education.codeforlife.account.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * An invitation as admins read it, without its token.
 *
 * @param expiresAt the first moment in which it cannot be accepted
 * @since 0.1.0
 */
public record InvitationRead(
        Long id,
        Instant expiresAt,
        @JsonProperty("invited_teacher_first_name") String firstName,
        @JsonProperty("invited_teacher_last_name") String lastName,
        @JsonProperty("invited_teacher_email") String email,
        @JsonProperty("invited_teacher_is_admin") boolean admin) {

    @Override
    public String toString() {
        return "InvitationRead[id=" + id + "]";
    }
}
