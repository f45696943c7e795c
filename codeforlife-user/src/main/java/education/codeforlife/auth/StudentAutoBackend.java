package education.codeforlife.auth;

import education.codeforlife.membership.LoginLinkHasher;
import education.codeforlife.serializer.Untrimmed;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Logs in students with the link that their teacher gave them.
 *
 * @since 0.1.0
 */
public final class StudentAutoBackend implements LoginBackend<StudentAutoBackend.Form> {

    /**
     * What the link holds.
     *
     * @param autoGenPassword its secret
     */
    public record Form(@Min(1) Long studentId, @Untrimmed String autoGenPassword) {}

    private final LoginAccounts accounts;
    private final LoginLinkHasher links;

    public StudentAutoBackend(LoginAccounts accounts, LoginLinkHasher links) {
        this.accounts = accounts;
        this.links = links;
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
    public LoginClaim claim(Form form) {
        return new LinkClaim(
                "link:" + form.studentId(), accounts.ofStudent(form.studentId()), form.autoGenPassword(), links);
    }

    /**
     * That somebody has a student's link.
     *
     * @param subject of the claim
     */
    private record LinkClaim(String subject, @Nullable LoginAccount account, String secret, LoginLinkHasher links)
            implements LoginClaim {

        @Override
        public boolean isGuessable() {
            return false;
        }

        @Override
        public boolean verify() {
            return links.matches(secret, account == null ? null : account.secret());
        }
    }
}
