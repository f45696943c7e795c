package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.AttemptLimit;

/**
 * The limits of failed attempts to log in.
 *
 * @param place the limit of one name at one address
 * @param account the limit of one name at all addresses
 * @param address the limit of one address, for all names
 * @param groups the limit of different groups that one address names, such as classes
 * @param device the limit of one name in a browser where its user has signed in, instead of all others
 * @param factor the limit of one user's second factors
 * @param networkGrowth the factor by which each wider network of IPv6 has more attempts than the one before
 * @since 0.1.0
 */
@Internal
public record ThrottleSettings(
        AttemptLimit place,
        AttemptLimit account,
        AttemptLimit address,
        AttemptLimit groups,
        AttemptLimit device,
        AttemptLimit factor,
        int networkGrowth) {

    public ThrottleSettings {
        if (networkGrowth < 1 || networkGrowth > 256) {
            throw new IllegalArgumentException(
                    "Invalid codeforlife.auth.throttle.network-growth: use 1 to 256, not " + networkGrowth);
        }
    }
}
