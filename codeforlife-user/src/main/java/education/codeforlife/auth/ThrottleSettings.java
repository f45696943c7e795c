package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import java.time.Duration;

/**
 * The limits of failed attempts to log in.
 *
 * @param place the limit of one account at one address
 * @param account the limit of one account at all addresses where it was not used recently
 * @param address the limit of one address, for all accounts that were not used there recently
 * @param locked the limit of one address for attempts on locked accounts, which are refused after the usual time
 * @param factor the limit of one user's second factors
 * @param familiarity the time for which an address counts as one where the account was used
 * @since 0.1.0
 */
@Internal
public record ThrottleSettings(
        AttemptLimit place,
        AttemptLimit account,
        AttemptLimit address,
        AttemptLimit locked,
        AttemptLimit factor,
        Duration familiarity) {}
