package education.codeforlife.auth;

import education.codeforlife.api.Internal;
import java.time.Duration;

/**
 * How many attempts to log in may fail.
 *
 * @param place of one account from one address
 * @param account of one account from wherever it has not been used of late
 * @param address of all accounts from one address, apart from those that have been used there of late
 * @param locked of accounts that have no attempts left, from one address: they are not checked, but take time
 * @param factor of the second factors of one user
 * @param familiarity how long an address counts as one where the account has been used
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
