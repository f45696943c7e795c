package education.codeforlife.auth.google;

import org.jspecify.annotations.Nullable;

/**
 * The Google account that a user signed in with.
 *
 * @param subject the account's id, which never changes: it identifies users, their e-mail address does not
 * @param email an address that Google has verified
 * @param givenName null if Google has none
 * @param familyName null if Google has none
 * @param refreshToken for later calls in the person's name, a secret; null if Google gave none
 * @since 0.1.0
 */
public record GoogleIdentity(
        String subject,
        String email,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String refreshToken) {

    /** Omits personal data and secrets, for logs. */
    @Override
    public String toString() {
        return "GoogleIdentity";
    }
}
