package education.codeforlife.account.endpoint;

import education.codeforlife.account.AccountCampaigns;
import education.codeforlife.account.AccountLinkPurposes;
import education.codeforlife.account.AccountMail;
import education.codeforlife.account.LinkTokens;
import education.codeforlife.api.Internal;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.Mailer;
import education.codeforlife.request.Links;
import education.codeforlife.user.User;
import java.net.URI;
import java.util.Objects;

/**
 * The mails to users about their accounts, with the links that they follow.
 *
 * @since 0.1.0
 */
@Internal
public final class AccountMails {

    private static final String NO_TOKEN = "-".repeat(60);

    private final Mailer mailer;
    private final AccountCampaigns campaigns;
    private final AccountLinkPurposes purposes;
    private final LinkTokens tokens;
    private final Links links;

    private AccountMails(
            Mailer mailer, AccountCampaigns campaigns, AccountLinkPurposes purposes, LinkTokens tokens, Links links) {
        this.mailer = mailer;
        this.campaigns = campaigns;
        this.purposes = purposes;
        this.tokens = tokens;
        this.links = links;
    }

    /** Returns the mails that the mailer sends. */
    public static AccountMails of(
            Mailer mailer, AccountCampaigns campaigns, AccountLinkPurposes purposes, LinkTokens tokens, Links links) {
        return new AccountMails(mailer, campaigns, purposes, tokens, links);
    }

    /**
     * Sends a link that proves the address of the user.
     *
     * @param mail the mail that has the link
     */
    void verifyEmail(User user, AccountMail mail) {
        mailer.send(mail(mail, user, user.getEmail())
                .with("link", verification(user, tokens.issue(purposes.verifyEmail(), user))));
    }

    /** Tells the owner of an address that it was registered again. */
    void alreadyRegistered(User owner) {
        mailer.send(mail(AccountMail.ALREADY_REGISTERED, owner, owner.getEmail())
                .with("link", loginPage(owner).toString()));
    }

    /** Sends a link to choose another password. */
    void resetPassword(User user) {
        var token = tokens.issue(purposes.resetPassword(), user);
        mailer.send(mail(AccountMail.RESET_PASSWORD, user, user.getEmail())
                .with(
                        "link",
                        links.toSite("reset-password", kind(user), id(user), token)
                                .toString()));
    }

    /** Does as much as {@link #resetPassword}, and sends nothing. */
    void resetNothing() {
        mailer.send(campaigns
                .of(AccountMail.RESET_PASSWORD)
                .toNobody()
                .with("first_name", "Unknown")
                .with(
                        "link",
                        links.toSite("reset-password", "teacher", 0, NO_TOKEN).toString()));
    }

    /** Tells the user at the present address that another one is about to replace it. */
    void emailWillChange(User user, String email) {
        mailer.send(mail(AccountMail.EMAIL_ADDRESS_WILL_CHANGE, user, user.getEmail())
                .with("new_email_address", email));
    }

    /** Sends a link that proves the new address, to it. */
    void verifyNewEmail(User user, String email) {
        mailer.send(mail(AccountMail.VERIFY_NEW_EMAIL_ADDRESS, user, email)
                .with("link", verification(user, tokens.issue(purposes.changeEmail(), user, email))));
    }

    /** Adds an address to the newsletter. */
    void subscribe(Contact contact) {
        mailer.addContact(contact);
    }

    /** Returns the page where the user logs in. */
    URI loginPage(User user) {
        return links.toSite("login", kind(user));
    }

    private Mail mail(AccountMail mail, User user, String address) {
        return campaigns.of(mail).to(address).with("first_name", user.getFirstName());
    }

    private String verification(User user, String token) {
        return links.toAction("users", id(user), "verify-email-address", token).toString();
    }

    private static String kind(User user) {
        return user.getTeacher() == null ? "independent" : "teacher";
    }

    private static long id(User user) {
        return Objects.requireNonNull(user.getId());
    }
}
