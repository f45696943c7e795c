package education.codeforlife.auth;

import org.jspecify.annotations.Nullable;

/**
 * That somebody knows an account's password.
 *
 * @param subject of the claim
 * @param account null if there is none such
 * @since 0.1.0
 */
record PasswordClaim(String subject, @Nullable LoginAccount account, String password, LoginPasswords passwords)
        implements LoginClaim {

    @Override
    public boolean verify() {
        return passwords.verify(account, password);
    }

    @Override
    public void pretend() {
        passwords.verify(null, password);
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return "PasswordClaim[account=" + account + "]";
    }
}
