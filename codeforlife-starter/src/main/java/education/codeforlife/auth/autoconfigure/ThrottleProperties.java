package education.codeforlife.auth.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.autoconfigure.Limit;
import education.codeforlife.auth.ThrottleSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many attempts to log in may fail before no more are checked.
 *
 * @param place Of one name at one address.
 * @param account Of one name at all addresses.
 * @param address Of all names at one address, except students of a class.
 * @param groups Different class codes that students of one address name.
 * @param device Of one name in a browser where its user has signed in, instead of all others.
 * @param factor Of the second factors of one user.
 * @param networkGrowth How many times the attempts of a network of IPv6 (/64) the next larger one has (/56, then /48).
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.auth.throttle")
public record ThrottleProperties(
        @DefaultValue("10 in 1h") Limit place,
        @DefaultValue("100 in 1d") Limit account,
        @DefaultValue("100 in 1h") Limit address,
        @DefaultValue("100 in 1h") Limit groups,
        @DefaultValue("10 in 1h") Limit device,
        @DefaultValue("10 in 1h") Limit factor,
        @DefaultValue("4") int networkGrowth) {

    ThrottleSettings toSettings() {
        return new ThrottleSettings(
                place.value(),
                account.value(),
                address.value(),
                groups.value(),
                device.value(),
                factor.value(),
                networkGrowth);
    }
}
