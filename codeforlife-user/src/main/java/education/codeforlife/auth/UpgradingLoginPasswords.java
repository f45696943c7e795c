package education.codeforlife.auth;

import education.codeforlife.error.ApiException;
import education.codeforlife.password.PasswordCheck;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Replaces outdated hashes in the table of users. */
record UpgradingLoginPasswords(PasswordCheck check, PasswordEncoder encoder, LoginAccounts accounts)
        implements LoginPasswords {

    @Override
    public boolean verify(@Nullable LoginAccount account, String password) {
        var hash = account == null ? null : account.secret();
        if (!check.verify(hash, password)) return false;
        if (account != null && hash != null && account.active() && check.needsUpgrade(hash)) upgrade(account, password);
        return true;
    }

    /** When too many passwords are being hashed, the hash is left to a later login. */
    private void upgrade(LoginAccount account, String password) {
        String hash;
        try {
            hash = Objects.requireNonNull(encoder.encode(password));
        } catch (ApiException busy) {
            return;
        }
        accounts.rehash(account, hash);
    }
}
