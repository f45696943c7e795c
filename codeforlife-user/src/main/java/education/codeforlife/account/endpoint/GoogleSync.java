package education.codeforlife.account.endpoint;

import education.codeforlife.account.AccountManagement;
import education.codeforlife.api.Internal;
import education.codeforlife.auth.google.GoogleAccounts;
import education.codeforlife.auth.google.GoogleExchangeException;
import education.codeforlife.auth.google.GoogleIdentity;
import education.codeforlife.encryption.DecryptionException;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.error.ApiException;
import education.codeforlife.error.ValidationException;
import education.codeforlife.user.FirstName;
import education.codeforlife.user.User;
import education.codeforlife.user.UserRepository;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Refreshes users from their Google accounts.
 *
 * @since 0.1.0
 */
@Internal
public final class GoogleSync {

    private final Supplier<@Nullable GoogleAccounts> google;
    private final FieldCipher cipher;
    private final UserRepository users;
    private final AccountManagement accounts;

    private GoogleSync(
            Supplier<@Nullable GoogleAccounts> google,
            FieldCipher cipher,
            UserRepository users,
            AccountManagement accounts) {
        this.google = google;
        this.cipher = cipher;
        this.users = users;
        this.accounts = accounts;
    }

    /**
     * Returns the synchronisation of users with the accounts.
     *
     * @param google returns {@code null} in a service that does not know Google
     */
    public static GoogleSync of(
            Supplier<@Nullable GoogleAccounts> google,
            FieldCipher cipher,
            UserRepository users,
            AccountManagement accounts) {
        return new GoogleSync(google, cipher, users, accounts);
    }

    /** Asks Google, outside of any transaction: the answer may take its time. */
    GoogleIdentity ask(long userId) {
        var user = users.findById(userId).orElseThrow(GoogleSync::refused);
        var accounts = google.get();
        var token = user.getGoogleRefreshToken();
        if (accounts == null || token == null) throw refused();
        try {
            var identity = accounts.refresh(cipher.decrypt(token, context(userId)));
            if (!identity.subject().equals(user.getGoogleSub())) throw refused();
            return identity;
        } catch (DecryptionException | GoogleExchangeException e) {
            throw refused().because(e);
        }
    }

    /** Takes over the names and the address, unless the user is a student, whom the teacher names. */
    User apply(long userId, GoogleIdentity identity) {
        var user = users.findById(userId).orElseThrow(GoogleSync::refused);
        var token = identity.refreshToken();
        if (token != null) user.setGoogleRefreshToken(cipher.encrypt(token, context(userId)));
        var learner = user.getStudent();
        if (learner != null && learner.getKlass() != null) return user;
        set(identity.givenName(), user::setFirstName);
        set(identity.familyName(), user::setLastName);
        changeEmail(user, identity.email());
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
            accounts.verifyEmail(user);
        } catch (ValidationException notAssigned) {
            return;
        }
    }

    private static String context(long userId) {
        return "users.google_refresh_token:" + userId;
    }

    private static ApiException refused() {
        return ApiException.refuse(
                HttpStatus.CONFLICT,
                "google_not_confirmed",
                "Google did not confirm the account. Please log in with Google again.");
    }
}
