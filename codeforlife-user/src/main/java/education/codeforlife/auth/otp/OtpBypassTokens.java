package education.codeforlife.auth.otp;

import education.codeforlife.api.Internal;
import education.codeforlife.encryption.KeyedHash;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tokens that replace one-time passwords, each of them once, for users who lost their authenticator app. The table holds
 * keyed hashes.
 *
 * @since 0.1.0
 */
public interface OtpBypassTokens {

    /** The number of tokens that a user gets. */
    int COUNT = 10;

    /** Returns the tokens in the library's table. */
    @Internal
    static OtpBypassTokens of(
            JdbcClient jdbc, TransactionOperations transactions, KeyedHash hash, ApplicationEventPublisher events) {
        return new JdbcOtpBypassTokens(jdbc, transactions, hash, events);
    }

    /**
     * Creates new tokens and deletes the old ones. Joins the caller's transaction, if it has one.
     *
     * @return the tokens, which cannot be read again
     * @throws IllegalArgumentException if the user does not exist
     */
    List<String> regenerate(long userId);

    /**
     * Uses the token up, if it is one of the user's. Does not count attempts, which the login does.
     *
     * @return whether it is the user's and was not used before
     */
    boolean use(long userId, String token);
}
