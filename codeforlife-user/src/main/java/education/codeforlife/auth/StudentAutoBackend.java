package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.serializer.Untrimmed;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Logs in students with the link that they got from their teacher.
 *
 * @since 0.1.0
 */
@Internal
public final class StudentAutoBackend implements LoginBackend<StudentAutoBackend.Form> {

    /**
     * The parts of the link.
     *
     * @param autoGenPassword its secret
     */
    record Form(@Min(1) Long studentId, @Untrimmed String autoGenPassword) {}

    private final LoginAccounts accounts;
    private final LoginLinkHasher links;

    private StudentAutoBackend(LoginAccounts accounts, LoginLinkHasher links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** Returns the backend on the given beans. */
    public static StudentAutoBackend of(LoginAccounts accounts, LoginLinkHasher links) {
        return new StudentAutoBackend(accounts, links);
    }

    @Override
    public String path() {
        return "auto-login-as-student";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public String refusal() {
        return "Your login link is invalid. Please contact your teacher or the Code for Life team for support.";
    }

    @Override
    public String subject(Form form) {
        return "link:" + form.studentId();
    }

    @Override
    public boolean isGuessable() {
        return false;
    }

    @Override
    public @Nullable LoginAccount find(Form form) {
        return accounts.ofStudent(form.studentId());
    }

    @Override
    public boolean verify(Form form, @Nullable LoginAccount account) {
        return links.matches(form.autoGenPassword(), account == null ? null : account.secret());
    }
}
