package education.codeforlife.auth;

import education.codeforlife.password.PasswordCheck;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Makes claims of those who log in with a password, and hashes it anew where its hash is an old one.
 *
 * @since 0.1.0
 */
public final class LoginPasswords {

    private final PasswordCheck check;
    private final PasswordEncoder encoder;
    private final LoginAccounts accounts;

    public LoginPasswords(PasswordCheck check, PasswordEncoder encoder, LoginAccounts accounts) {
        this.check = check;
        this.encoder = encoder;
        this.accounts = accounts;
    }

    /**
     * That whoever sent the password owns the account.
     *
     * @param subject what failures are counted by
     * @param account null if there is none such
     */
    public LoginClaim claim(String subject, @Nullable LoginAccount account, String password) {
        return new PasswordClaim(subject, account, password, this);
    }

    boolean verify(@Nullable LoginAccount account, String password) {
        var hash = account == null ? null : account.secret();
        if (!check.verify(hash, password)) return false;
        if (account != null && hash != null && account.active() && check.needsUpgrade(hash))
            accounts.rehash(account, Objects.requireNonNull(encoder.encode(password)));
        return true;
    }
}
