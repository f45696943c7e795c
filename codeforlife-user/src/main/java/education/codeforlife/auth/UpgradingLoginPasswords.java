package education.codeforlife.auth;

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
        if (account != null && hash != null && account.active() && check.needsUpgrade(hash)) {
            accounts.rehash(account, Objects.requireNonNull(encoder.encode(password)));
        }
        return true;
    }
}
