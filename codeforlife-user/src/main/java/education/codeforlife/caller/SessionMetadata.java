package education.codeforlife.caller;

import com.fasterxml.jackson.annotation.JsonProperty;
import education.codeforlife.user.AuthFactorType;
import java.util.Set;

/**
 * The data of a session for front ends: the answer to a login, and the cookie that scripts read.
 *
 * @param authFactors the pending factors
 * @param otpBypassTokenExists whether the user has a token that replaces a one-time password
 * @since 0.1.0
 */
public record SessionMetadata(
        @JsonProperty("user_id") long userId,
        @JsonProperty("user_type") UserType userType,
        @JsonProperty("auth_factors") Set<AuthFactorType> authFactors,
        @JsonProperty("otp_bypass_token_exists") boolean otpBypassTokenExists) {

    public SessionMetadata {
        authFactors = Set.copyOf(authFactors);
    }

    public static SessionMetadata of(KnownUser user) {
        var account = user.account();
        return new SessionMetadata(user.id(), user.type(), account.pendingFactors(), account.otpBypassTokens());
    }
}
