package education.codeforlife.account.endpoint;

import education.codeforlife.account.MailThrottle;
import education.codeforlife.api.Internal;
import education.codeforlife.membership.SchoolMembership;
import education.codeforlife.privacy.Anonymisation;

/**
 * The work of a {@link TeacherViewSet}, which a service that extends the view set passes on.
 *
 * @since 0.1.0
 */
public final class TeacherActions {

    final Registrations registrations;
    final SchoolMembership membership;
    final Anonymisation anonymisation;
    final MailThrottle throttle;

    private TeacherActions(
            Registrations registrations,
            SchoolMembership membership,
            Anonymisation anonymisation,
            MailThrottle throttle) {
        this.registrations = registrations;
        this.membership = membership;
        this.anonymisation = anonymisation;
        this.throttle = throttle;
    }

    /** Makes the bean of the library. */
    @Internal
    public static TeacherActions of(
            Registrations registrations,
            SchoolMembership membership,
            Anonymisation anonymisation,
            MailThrottle throttle) {
        return new TeacherActions(registrations, membership, anonymisation, throttle);
    }
}
