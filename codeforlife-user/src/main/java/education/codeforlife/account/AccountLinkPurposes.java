package education.codeforlife.account;

import education.codeforlife.api.Internal;
import education.codeforlife.user.User;
import java.time.Duration;

/**
 * The purposes of the account endpoints' links, with the lifetimes that the service is set to.
 *
 * @param verifyEmail proves the address of a new account; ends when it is verified or another one
 * @param changeEmail proves a new address, which the token carries; ends with a change of address or password
 * @param resetPassword allows to choose a new password; ends with a change of password or address
 * @since 0.1.0
 */
@Internal
public record AccountLinkPurposes(LinkPurpose verifyEmail, LinkPurpose changeEmail, LinkPurpose resetPassword) {

    /**
     * Returns the purposes with the given lifetimes.
     *
     * @param verification the lifetime of links that prove an address
     */
    public static AccountLinkPurposes of(Duration verification, Duration passwordReset) {
        return new AccountLinkPurposes(
                LinkPurpose.of("verify_email", verification, User::getEmail, User::isVerified),
                LinkPurpose.of("change_email", verification, User::getEmail, User::getPassword),
                LinkPurpose.of("reset_password", passwordReset, User::getPassword, User::getEmail));
    }
}
