package education.codeforlife.auth.google;

import education.codeforlife.account.ProfileSource;
import education.codeforlife.api.Internal;
import education.codeforlife.encryption.DecryptionException;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.user.User;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of users who log in with Google.
 *
 * @since 0.1.0
 */
@Internal
public final class GoogleProfiles implements ProfileSource {

    private final Supplier<@Nullable GoogleAccounts> google;
    private final FieldCipher cipher;

    private GoogleProfiles(Supplier<@Nullable GoogleAccounts> google, FieldCipher cipher) {
        this.google = google;
        this.cipher = cipher;
    }

    /**
     * Returns the profiles of the accounts.
     *
     * @param google returns {@code null} in a service that does not know Google
     */
    public static GoogleProfiles of(Supplier<@Nullable GoogleAccounts> google, FieldCipher cipher) {
        return new GoogleProfiles(google, cipher);
    }

    @Override
    public @Nullable Profile refresh(User user) {
        var accounts = google.get();
        var token = user.getGoogleRefreshToken();
        if (accounts == null || token == null) return null;
        var context = "users.google_refresh_token:" + user.getId();
        try {
            var identity = accounts.refresh(cipher.decrypt(token, context));
            return identity.subject().equals(user.getGoogleSub()) ? profile(identity, context) : null;
        } catch (DecryptionException | GoogleExchangeException notConfirmed) {
            return null;
        }
    }

    private Profile profile(GoogleIdentity identity, String context) {
        var token = identity.refreshToken();
        return new Profile(
                identity.givenName(),
                identity.familyName(),
                identity.email(),
                token == null ? null : cipher.encrypt(token, context));
    }
}
