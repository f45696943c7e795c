package education.codeforlife.auth;

import org.jspecify.annotations.Nullable;

/**
 * The columns of an account that a login needs.
 *
 * @param id the user's primary key
 * @param secret the hash that a form is compared with; null if the account does not have one
 * @param active whether the user may log in
 * @param sessionEpoch the user's epoch, read with the secret: a change of the secret begins another epoch
 * @since 0.1.0
 */
public record LoginAccount(long id, @Nullable String secret, boolean active, int sessionEpoch) {

    /** Omits the hash, for logs. */
    @Override
    public String toString() {
        return "LoginAccount[id=" + id + "]";
    }
}
