package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.mail.Mail;
import java.util.EnumMap;
import java.util.Map;

/**
 * The campaigns of the account endpoints' mails.
 *
 * @since 0.1.0
 */
@Internal
public final class AccountCampaigns {

    private final Map<AccountMail, Long> ids;

    private AccountCampaigns(Map<AccountMail, Long> ids) {
        this.ids = ids;
    }

    /** Returns the campaigns with the given ids. One that is missing gets the place of the mail among all, from 1. */
    public static AccountCampaigns of(Map<AccountMail, Long> ids) {
        var complete = new EnumMap<AccountMail, Long>(AccountMail.class);
        for (var mail : AccountMail.values()) {
            complete.put(mail, ids.getOrDefault(mail, mail.ordinal() + 1L));
        }
        return new AccountCampaigns(complete);
    }

    /** Returns the id of the mail's campaign. */
    public long id(AccountMail mail) {
        return ids.getOrDefault(mail, 0L);
    }

    /** Begins the mail. */
    public Mail.Campaign of(AccountMail mail) {
        return Mail.campaign(id(mail));
    }
}
