package education.codeforlife.account.endpoint;

import education.codeforlife.account.AccountCampaigns;
import education.codeforlife.account.AccountMail;
import education.codeforlife.api.Internal;
import education.codeforlife.mail.Mailer;
import education.codeforlife.request.Links;
import education.codeforlife.user.School;
import education.codeforlife.user.TeacherInvitation;
import education.codeforlife.user.User;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mails of the endpoints of schools, sent after the commit.
 *
 * @since 0.1.0
 */
@Internal
public final class SchoolMails {

    private final Mailer mailer;
    private final AccountCampaigns campaigns;
    private final Links links;

    private SchoolMails(Mailer mailer, AccountCampaigns campaigns, Links links) {
        this.mailer = mailer;
        this.campaigns = campaigns;
        this.links = links;
    }

    /** Returns the mails that the given services make. */
    public static SchoolMails of(Mailer mailer, AccountCampaigns campaigns, Links links) {
        return new SchoolMails(mailer, campaigns, links);
    }

    /** To a teacher who is invited: a link with the token. */
    void sendInvitation(TeacherInvitation invitation, String token) {
        var link = links.toSite("teacher", "invitation", id(invitation.getId()), token);
        mailer.send(campaigns
                .of(AccountMail.INVITE_TEACHER)
                .to(invitation.getEmail())
                .with("first_name", invitation.getFirstName())
                .with("school", school(invitation).getName())
                .with("link", link.toString()));
    }

    /** To those who invited a teacher who rejected. */
    void sendRejected(TeacherInvitation invitation, Collection<User> inviters) {
        for (var inviter : inviters) {
            mailer.send(campaigns
                    .of(AccountMail.TEACHER_INVITATION_REJECTED)
                    .to(inviter.getEmail())
                    .with("first_name", inviter.getFirstName())
                    .with("school", school(invitation).getName())
                    .with("teacher", invitation.getFirstName() + " " + invitation.getLastName()));
        }
    }

    private static School school(TeacherInvitation invitation) {
        return Objects.requireNonNull(invitation.getSchool());
    }

    private static long id(@Nullable Long id) {
        return Objects.requireNonNull(id);
    }
}
