package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Logs in teachers and independents with their e-mail address, whatever its case, and a password.
 *
 * @since 0.1.0
 */
@Internal
public final class EmailBackend implements LoginBackend<EmailBackend.Form> {

    /** The form. */
    record Form(@FormEmail String email, @Untrimmed String password) {}

    private final LoginAccounts accounts;
    private final LoginPasswords passwords;

    private EmailBackend(LoginAccounts accounts, LoginPasswords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Returns the backend on the given beans. */
    public static EmailBackend of(LoginAccounts accounts, LoginPasswords passwords) {
        return new EmailBackend(accounts, passwords);
    }

    @Override
    public String path() {
        return "login-with-email";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String refusal() {
        return "Please enter a correct email and password. Note that both fields are case-sensitive.";
    }

    @Override
    public String subject(Form form) {
        return subject(form.email());
    }

    static String subject(String email) {
        return "email:" + EmailAddress.normalize(email);
    }

    @Override
    public @Nullable LoginAccount find(Form form) {
        return accounts.withEmail(form.email());
    }

    @Override
    public boolean verify(Form form, @Nullable LoginAccount account) {
        return passwords.verify(account, form.password());
    }
}
