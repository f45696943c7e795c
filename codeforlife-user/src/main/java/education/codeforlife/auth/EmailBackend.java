package education.codeforlife.auth;

import education.codeforlife.serializer.Untrimmed;
import jakarta.validation.constraints.Email;
import java.util.Locale;

/**
 * Logs in teachers and independents with their e-mail address, whatever its case, and a password.
 *
 * @since 0.1.0
 */
public final class EmailBackend implements LoginBackend<EmailBackend.Form> {

    /** What is asked for. */
    public record Form(
            @Email(regexp = ".+@(localhost|.+\\.[A-Za-z0-9-]{2,})", message = "Enter a valid email address.")
            String email,

            @Untrimmed String password) {}

    private final LoginAccounts accounts;
    private final LoginPasswords passwords;

    public EmailBackend(LoginAccounts accounts, LoginPasswords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
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
    public LoginClaim claim(Form form) {
        var subject = "email:" + form.email().toLowerCase(Locale.ROOT);
        return passwords.claim(subject, accounts.withEmail(form.email()), form.password());
    }
}
