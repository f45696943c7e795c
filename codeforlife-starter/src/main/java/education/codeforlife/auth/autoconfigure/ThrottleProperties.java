package education.codeforlife.auth.autoconfigure;

import education.codeforlife.api.Internal;
import education.codeforlife.attempt.autoconfigure.Limit;
import education.codeforlife.auth.ThrottleSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many attempts to log in may fail before no more are checked.
 *
 * @param place Failed attempts for one name from one address.
 * @param account Failed attempts for one name from all addresses.
 * @param address Failed attempts for all names from one address, except for students of a class.
 * @param groups Different class codes that students at one address may try.
 * @param device Failed attempts for one name in a browser where its user has signed in; replaces the other limits
 *     there.
 * @param factor Failed attempts for the second factors of one user.
 * @param networkGrowth Factor by which the limit grows from an IPv6 network (/64) to the next larger one (/56,
 *     then /48).
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
