package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.serializer.Untrimmed;
import education.codeforlife.user.StudentName;
import education.codeforlife.validation.AccessCode;
import education.codeforlife.validation.AllowedCharacters;
import education.codeforlife.validation.CharSet;
import education.codeforlife.validation.FormLength;
import org.jspecify.annotations.Nullable;

/**
 * Logs in students with the access code of their class, their first name and a password.
 *
 * @since 0.1.0
 */
@Internal
public final class StudentBackend implements LoginBackend<StudentBackend.Form> {

    /**
     * The form.
     *
     * @param classId the class's access code
     */
    record Form(
            String firstName,
            @Untrimmed String password,

            @AllowedCharacters(CharSet.UPPERCASE_ASCII_ALPHANUMERIC)
            @FormLength(min = AccessCode.LENGTH, max = AccessCode.LENGTH)
            String classId) {}

    private final LoginAccounts accounts;
    private final LoginPasswords passwords;

    private StudentBackend(LoginAccounts accounts, LoginPasswords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Returns the backend on the given beans. */
    public static StudentBackend of(LoginAccounts accounts, LoginPasswords passwords) {
        return new StudentBackend(accounts, passwords);
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

    /** Counts all cases of the name as one, so that a student has one budget of guesses. */
    @Override
    public String subject(Form form) {
        return subject(form.classId(), form.firstName());
    }

    static String subject(String classId, String firstName) {
        return "student:" + classId + ":" + StudentName.normalize(firstName);
    }

    /** Returns the class: an address may name all its students, but few other classes. */
    @Override
    public String group(Form form) {
        return group(form.classId());
    }

    static String group(String classId) {
        return "class:" + classId;
    }

    @Override
    public @Nullable LoginAccount find(Form form) {
        return accounts.ofStudent(form.classId(), form.firstName());
    }

    @Override
    public boolean verify(Form form, @Nullable LoginAccount account) {
        return passwords.verify(account, form.password());
    }
}
