package education.codeforlife.account.endpoint;

import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.LastName;
import org.jspecify.annotations.Nullable;

/**
 * A change of a user's own account. Its text does not contain any of it.
 *
 * @param email counts once the user has proved that it is theirs
 * @param currentPassword required with a new address or password
 * @param requestingToJoinClass the access code of a class that an independent asks to join; {@code null} withdraws the
 *     request
 * @since 0.1.0
 */
public record UserChange(
        @FirstName String firstName,
        @LastName String lastName,
        String email,
        @Untrimmed String password,
        @Untrimmed String currentPassword,
        @Nullable String requestingToJoinClass) {

    @Override
    public String toString() {
        return "UserChange[…]";
    }
}
