package education.codeforlife.auth.google;

import org.jspecify.annotations.Nullable;

/**
 * Whom Google says somebody is.
 *
 * @param subject the account's key, which never changes: users are matched by it, never by their e-mail
 * @param email one that Google has verified
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

    /** Nothing of a person or a secret, for logs. */
    @Override
    public String toString() {
        return "GoogleIdentity";
    }
}
