package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.AttemptLimit;

/**
 * The limits of requests that send mail, and of the mail that they send.
 *
 * @param network the limit of requests from one network
 * @param networkGrowth the factor by which each wider network of IPv6 has more requests than the one before
 * @param sender the limit of mails that one user sends
 * @param recipient the limit of mails of one campaign to one address
 * @since 0.1.0
 */
@Internal
public record MailThrottleSettings(
        AttemptLimit network, int networkGrowth, AttemptLimit sender, AttemptLimit recipient) {

    public MailThrottleSettings {
        if (networkGrowth < 1 || networkGrowth > 256) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.account.throttle.network-growth: use 1 to 256, not " + networkGrowth);
        }
    }
}
