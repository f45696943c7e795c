package education.codeforlife.account.endpoint;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.account.ProfileSource;
import education.codeforlife.account.ProfileSource.Profile;
import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Refreshes users from their accounts with Google.
 *
 * @since 0.1.0
 */
@Internal
public final class ProfileSync {

    private final ProfileSource profiles;
    private final UserRepository users;
    private final AccountManagement accounts;

    private ProfileSync(ProfileSource profiles, UserRepository users, AccountManagement accounts) {
        this.profiles = profiles;
        this.users = users;
        this.accounts = accounts;
    }

    /** Returns the synchronisation of users with their profiles. */
    public static ProfileSync of(ProfileSource profiles, UserRepository users, AccountManagement accounts) {
        return new ProfileSync(profiles, users, accounts);
    }

    /** Asks Google, outside of any transaction: the answer may take its time. */
    Profile ask(long userId) {
        var profile = users.findById(userId).map(profiles::refresh);
        return profile.orElseThrow(ProfileSync::refused);
    }

    /** Takes over the names and the address, unless the user is a student, whom the teacher names. */
    User apply(long userId, Profile profile) {
        var user = users.findById(userId).orElseThrow(ProfileSync::refused);
        var token = profile.refreshToken();
        if (token != null) user.setGoogleRefreshToken(token);
        var learner = user.getStudent();
        if (learner != null && learner.getKlass() != null) return user;
        set(profile.firstName(), user::setFirstName);
        set(profile.lastName(), user::setLastName);
        changeEmail(user, profile.email());
        return user;
    }

    private static void set(@Nullable String name, Consumer<String> setter) {
        if (name == null || name.isBlank()) return;
        if (name.codePointCount(0, name.length()) <= FirstName.MAX_LENGTH) setter.accept(name);
    }

    /** An address that another user has is left as it is. */
    private void changeEmail(User user, String email) {
        if (user.getEmail().equals(email)) return;
        try {
            accounts.changeEmail(user, email);
        } catch (ValidationException notAssigned) {
            return;
        }
        accounts.verifyEmail(user);
    }

    private static ApiException refused() {
        return ApiException.refuse(
                HttpStatus.CONFLICT,
                "google_not_confirmed",
                "Google did not confirm the account. Please log in with Google again.");
    }
}
