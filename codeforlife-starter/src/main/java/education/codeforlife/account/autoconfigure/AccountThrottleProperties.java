package education.codeforlife.account.autoconfigure;

import education.codeforlife.account.MailThrottleSettings;
import education.codeforlife.api.Internal;
import education.codeforlife.attempt.autoconfigure.Limit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much mail the account endpoints send.
 *
 * @param network Requests from one network that send mail.
 * @param networkGrowth Factor by which the limit grows from an IPv6 network (/64) to the next larger one (/56,
 *     then /48).
 * @param sender Mails to other people that one signed-in user may cause.
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
