package education.codeforlife.auth;

import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.validation.AccessCode;
import education.codeforlife.validation.AllowedCharacters;
import education.codeforlife.validation.CharSet;
import education.codeforlife.validation.FormLength;

/**
 * Logs in students with the access code of their class, their first name and a password.
 *
 * @since 0.1.0
 */
public final class StudentBackend implements LoginBackend<StudentBackend.Form> {

    /**
     * What is asked for.
     *
     * @param classId the class's access code
     */
    public record Form(
            String firstName,
            @Untrimmed String password,

            @AllowedCharacters(CharSet.UPPERCASE_ASCII_ALPHANUMERIC)
            @FormLength(min = AccessCode.LENGTH, max = AccessCode.LENGTH)
            String classId) {}

    private final LoginAccounts accounts;
    private final LoginPasswords passwords;

    public StudentBackend(LoginAccounts accounts, LoginPasswords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public String path() {
        return "login-as-student";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String refusal() {
        return "Please enter a correct username and password for a class. Double check your class ID is correct and"
                + " remember that your username and password are case-sensitive.";
    }

    @Override
    public LoginClaim claim(Form form) {
        var subject = "student:" + form.classId() + ":" + form.firstName();
        return passwords.claim(subject, accounts.ofStudent(form.classId(), form.firstName()), form.password());
    }
}
