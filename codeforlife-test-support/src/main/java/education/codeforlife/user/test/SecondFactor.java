package education.codeforlife.user.test;

import education.codeforlife.caller.Account;
import education.codeforlife.caller.KnownUser;
import education.codeforlife.user.AuthFactorType;
import java.util.Set;

/**
 * Users with a one-time password as their second factor:
 *
 * <pre>{@code
 * client.loginAs(SecondFactor.provedBy(School1.TEACHER)).list();
 * client.loginAs(SecondFactor.owedBy(School1.TEACHER)).list().isRefused(403);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class SecondFactor {

    private static final Set<AuthFactorType> OTP = Set.of(AuthFactorType.OTP);

    private SecondFactor() {}

    /** The same user, who set up the factor and proved it in this session. */
    public static <U extends KnownUser> U provedBy(U user) {
        return with(Set.of(), user);
    }

    /** The same user, who set up the factor and has not proved it yet. */
    public static <U extends KnownUser> U owedBy(U user) {
        return with(OTP, user);
    }

    @SuppressWarnings("unchecked") // each kind of user returns its own
    private static <U extends KnownUser> U with(Set<AuthFactorType> pending, U user) {
        var account = user.account();
        return (U) user.with(new Account(
                account.id(), OTP, pending, account.otpBypassTokens(), account.googleSub(), account.sessionEpoch()));
    }
}
