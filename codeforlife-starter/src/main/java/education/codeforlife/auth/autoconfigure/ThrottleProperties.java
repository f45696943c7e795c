package education.codeforlife.auth.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.auth.ThrottleSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many attempts to log in may fail before no more are checked.
 *
 * @param place Of one account from one address.
 * @param account Of one account from addresses where it was not used recently.
 * @param address Of all accounts from one address, except those that were used there recently.
 * @param locked Of accounts without attempts left, from one address: none is checked, but each takes time.
 * @param factor Of the second factors of one user.
 * @param familiarity How long an address counts as one where an account has been used.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.auth.throttle")
public record ThrottleProperties(
        @DefaultValue("10 in 1h") Limit place,
        @DefaultValue("100 in 1d") Limit account,
        @DefaultValue("100 in 1h") Limit address,
        @DefaultValue("100 in 1h") Limit locked,
        @DefaultValue("10 in 1h") Limit factor,
        @DefaultValue("30d") Duration familiarity) {

    ThrottleSettings toSettings() {
        return new ThrottleSettings(
                place.toAttemptLimit(),
                account.toAttemptLimit(),
                address.toAttemptLimit(),
                locked.toAttemptLimit(),
                factor.toAttemptLimit(),
                familiarity);
    }
}
