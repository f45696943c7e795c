package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider that users have an account with.
 *
 * @since 0.1.0
 */
@Internal
@FunctionalInterface
public interface ProfileSource {

    /** Returns the user's profile as it is now; {@code null} if the provider does not confirm the account. */
    @Nullable
    Profile refresh(User user);

    /**
     * A user as the provider knows them.
     *
     * @param firstName {@code null} if the provider has none
     * @param lastName {@code null} if the provider has none
     * @param email an address that the provider has verified
     * @param refreshToken the token for the next time, encrypted; {@code null} if it is the same
     * @since 0.1.0
     */
    @Internal
    record Profile(
            @Nullable String firstName,
            @Nullable String lastName,
            String email,
            @Nullable String refreshToken) {

        @Override
        public String toString() {
            return "Profile[…]";
        }
    }
}
