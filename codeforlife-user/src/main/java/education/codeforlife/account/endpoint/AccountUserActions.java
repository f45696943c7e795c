package education.codeforlife.account.endpoint;

import education.codeforlife.account.MailThrottle;
import education.codeforlife.api.Internal;
import education.codeforlife.auth.PasswordGuesses;
import education.codeforlife.membership.ClassMembership;
import education.codeforlife.privacy.Anonymisation;

/**
 * The work of an {@link AccountUserViewSet}, which a service that extends the view set passes on.
 *
 * @since 0.1.0
 */
public final class AccountUserActions {

    final Registrations registrations;
    final MailedLinks links;
    final UserChanges changes;
    final AccountMails mails;
    final ProfileSync profiles;
    final ClassMembership membership;
    final Anonymisation anonymisation;
    final MailThrottle throttle;
    final PasswordGuesses guesses;

    private AccountUserActions(
            Registrations registrations,
            MailedLinks links,
            UserChanges changes,
            AccountMails mails,
            ProfileSync profiles,
            ClassMembership membership,
            Anonymisation anonymisation,
            MailThrottle throttle,
            PasswordGuesses guesses) {
        this.registrations = registrations;
        this.links = links;
        this.changes = changes;
        this.mails = mails;
        this.profiles = profiles;
        this.membership = membership;
        this.anonymisation = anonymisation;
        this.throttle = throttle;
        this.guesses = guesses;
    }

    /** Makes the bean of the library. */
    @Internal
    public static AccountUserActions of(
            Registrations registrations,
            MailedLinks links,
            UserChanges changes,
            AccountMails mails,
            ProfileSync profiles,
            ClassMembership membership,
            Anonymisation anonymisation,
            MailThrottle throttle,
            PasswordGuesses guesses) {
        return new AccountUserActions(
                registrations, links, changes, mails, profiles, membership, anonymisation, throttle, guesses);
    }
}
