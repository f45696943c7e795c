package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.mail.Contact;
import education.codeforlife.mail.Mail;
import education.codeforlife.mail.MailFilter;
import education.codeforlife.user.EmailAddress;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Limits the mails of the account endpoints to one address, so that others cannot fill a mailbox. Each campaign is counted
 * for itself: registrations of an address by others do not use up the links that its owner asks for.
 *
 * @since 0.1.0
 */
@Internal
public final class RecipientLimit implements MailFilter {

    private final AttemptStore attempts;
    private final AttemptLimit limit;
    private final Set<Long> campaigns;

    private RecipientLimit(AttemptStore attempts, AttemptLimit limit, Set<Long> campaigns) {
        this.attempts = attempts;
        this.limit = limit;
        this.campaigns = campaigns;
    }

    /** Returns the limit of the mails to addresses that a caller may type. */
    public static RecipientLimit of(AttemptStore attempts, AttemptLimit limit, AccountCampaigns campaigns) {
        var limited = Stream.of(AccountMail.values())
                .filter(AccountMail::isToTypedAddress)
                .map(campaigns::id)
                .collect(Collectors.toUnmodifiableSet());
        return new RecipientLimit(attempts, limit, limited);
    }

    @Override
    public boolean admits(Mail mail) {
        return !campaigns.contains(mail.campaign()) || take("mail:" + mail.campaign(), mail.address());
    }

    @Override
    public boolean admits(Contact contact) {
        return take("contact", contact.address());
    }

    private boolean take(String kind, String address) {
        return attempts.take(kind + ":" + mailbox(address), limit) == null;
    }

    /** The address without what many mail services ignore: dots, and all after a plus. */
    private static String mailbox(String address) {
        var normalized = EmailAddress.normalize(address);
        int at = normalized.lastIndexOf('@');
        if (at < 0) return normalized;
        var local = normalized.substring(0, at);
        int plus = local.indexOf('+');
        return local.substring(0, plus > 0 ? plus : at).replace(".", "") + normalized.substring(at);
    }
}
