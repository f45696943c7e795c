package education.codeforlife.account.autoconfigure;

import education.codeforlife.account.MailThrottleSettings;
import education.codeforlife.api.Internal;
import education.codeforlife.attempt.autoconfigure.Limit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much mail the account endpoints send.
 *
 * @param network Requests that send mail, from one network.
 * @param networkGrowth How many times the requests of a network of IPv6 (/64) the next larger one has (/56, then /48).
 * @param sender Mails that one user who is signed in has sent to others.
 * @param recipient Mails of each kind to one address.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.account.throttle")
public record AccountThrottleProperties(
        @DefaultValue("100 in 1h") Limit network,
        @DefaultValue("4") int networkGrowth,
        @DefaultValue("500 in 1d") Limit sender,
        @DefaultValue("5 in 1h") Limit recipient) {

    MailThrottleSettings toSettings() {
        return new MailThrottleSettings(network.value(), networkGrowth, sender.value(), recipient.value());
    }
}
