package education.codeforlife.account.autoconfigure;

import education.codeforlife.account.AccountLinkPurposes;
import education.codeforlife.api.Internal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links in mail about accounts.
 *
 * @param verifyEmailAddress Time for which a link that verifies an e-mail address is valid.
 * @param resetPassword Time for which a link that resets a password is valid.
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
