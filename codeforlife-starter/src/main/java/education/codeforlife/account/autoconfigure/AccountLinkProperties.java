package education.codeforlife.account.autoconfigure;

import education.codeforlife.account.AccountLinkPurposes;
import education.codeforlife.api.Internal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links in mail about accounts.
 *
 * @param verifyEmailAddress Time in which a link proves an e-mail address.
 * @param resetPassword Time in which a link allows to choose a new password.
 * @since 0.1.0
 */
@Internal
@ConfigurationProperties("codeforlife.account.link")
public record AccountLinkProperties(
        @DefaultValue("1d") Duration verifyEmailAddress,
        @DefaultValue("1h") Duration resetPassword) {

    AccountLinkPurposes toPurposes() {
        return AccountLinkPurposes.of(verifyEmailAddress, resetPassword);
    }
}
