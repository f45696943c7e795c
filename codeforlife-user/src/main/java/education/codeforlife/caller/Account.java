package education.codeforlife.caller;

import education.codeforlife.user.AuthFactorType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data of every kind of user that permissions need.
 *
 * @param id the user's
 * @param authFactors second factors that the user set up
 * @param pendingFactors of those, the ones that are pending in this session
 * @param otpBypassTokens whether the user has tokens that replace a one-time password
 * @param googleSub Google's name for the user; {@code null} if the account is not synced with Google
 * @param sessionEpoch grows whenever sessions of the user end at once: those of another epoch are over
 * @since 0.1.0
 */
public record Account(
        long id,
        Set<AuthFactorType> authFactors,
        Set<AuthFactorType> pendingFactors,
        boolean otpBypassTokens,
        @Nullable String googleSub,
        int sessionEpoch) {

    public Account {
        authFactors = Set.copyOf(authFactors);
        pendingFactors = Set.copyOf(pendingFactors);
    }

    /** An account whose sessions were never ended. */
    public Account(
            long id,
            Set<AuthFactorType> authFactors,
            Set<AuthFactorType> pendingFactors,
            boolean otpBypassTokens,
            @Nullable String googleSub) {
        this(id, authFactors, pendingFactors, otpBypassTokens, googleSub, 0);
    }

    /** Returns the same account in a session with other pending factors. */
    public Account owing(Set<AuthFactorType> pending) {
        return new Account(id, authFactors, pending, otpBypassTokens, googleSub, sessionEpoch);
    }
}
