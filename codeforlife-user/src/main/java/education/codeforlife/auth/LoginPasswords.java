package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.password.PasswordCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Verifies the passwords of accounts, for a {@link LoginBackend} whose form asks for one.
 *
 * @since 0.1.0
 */
public interface LoginPasswords {

    /** Returns passwords that are checked and encoded by the given beans. */
    @Internal
    static LoginPasswords of(PasswordCheck check, PasswordEncoder encoder, LoginAccounts accounts) {
        return new UpgradingLoginPasswords(check, encoder, accounts);
    }

    /**
     * Returns whether the password is the account's, and replaces an outdated hash. Takes the same time for an account
     * and for {@code null}.
     *
     * @param account {@code null} if the account does not exist, which makes the result false
     */
    boolean verify(@Nullable LoginAccount account, String password);
}
