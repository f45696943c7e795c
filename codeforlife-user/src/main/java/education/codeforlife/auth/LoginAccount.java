package education.codeforlife.auth;

import org.jspecify.annotations.Nullable;

/**
 * An account, as far as logging in needs it.
 *
 * @param id the user's
 * @param secret the hash that a form is compared with; null if there is none
 * @param active whether its owner may log in
 * @param sessionEpoch that of the account, read with the secret: where it has changed since, so may the secret have
 * @since 0.1.0
 */
public record LoginAccount(long id, @Nullable String secret, boolean active, int sessionEpoch) {

    /** Without the hash, for logs. */
    @Override
    public String toString() {
        return "LoginAccount[id=" + id + "]";
    }
}
