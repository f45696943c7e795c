package education.codeforlife.example.portal;

import education.codeforlife.account.LinkPurpose;
import education.codeforlife.account.LinkTokens;
import education.codeforlife.caller.IsTeacher;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.permission.Permission;
import education.codeforlife.request.Links;
import education.codeforlife.user.User;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who manages a school, and the mails with links that prove an address or allow to choose a new password. */
@Component
public record Verifications(Mailer mailer, LinkTokens tokens, Links links) {

    public static final Permission SCHOOL_TEACHER = new IsTeacher().inSchool(true);
    public static final Permission SCHOOL_ADMIN = new IsTeacher().admin(true);
    public static final LinkPurpose VERIFY_EMAIL =
            LinkPurpose.of("portal_verify_email", Duration.ofDays(1), User::getEmail, User::isVerified);
    public static final LinkPurpose RESET_PASSWORD =
            LinkPurpose.of("portal_reset_password", Duration.ofHours(1), User::getPassword, User::getEmail);
    public static final long VERIFY_CAMPAIGN = 1;
    public static final long RESET_CAMPAIGN = 2;
    public static final long KNOWN_CAMPAIGN = 3;

    public void sendVerification(User user) {
        var link = links.toAction("users", id(user), "verify-email-address", tokens.issue(VERIFY_EMAIL, user));
        mailer.send(Mail.campaign(VERIFY_CAMPAIGN).to(user.getEmail()).with("link", link.toString()));
    }

    public void sendReset(User user) {
        var kind = user.getTeacher() == null ? "independent" : "teacher";
        var link = links.toSite("reset-password", kind, id(user), tokens.issue(RESET_PASSWORD, user));
        mailer.send(Mail.campaign(RESET_CAMPAIGN).to(user.getEmail()).with("link", link.toString()));
    }

    public void sendKnown(User user) {
        mailer.send(Mail.campaign(KNOWN_CAMPAIGN).to(user.getEmail()));
    }

    private static long id(User user) {
        return Objects.requireNonNull(user.getId());
    }
}
