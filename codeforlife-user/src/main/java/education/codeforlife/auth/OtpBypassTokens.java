package education.codeforlife.auth;

import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.password.RandomText;
import education.codeforlife.user.UserEvent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tokens that stand in for one-time passwords, each of them once, for users who lost their authenticator app. Only
 * keyed hashes of them are stored.
 *
 * @since 0.1.0
 */
public final class OtpBypassTokens {

    /** How many a user has at first. */
    public static final int COUNT = 10;

    private record Stored(long id, String hash) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final KeyedHash hash;
    private final ApplicationEventPublisher events;

    public OtpBypassTokens(
            JdbcClient jdbc, TransactionOperations transactions, KeyedHash hash, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.hash = hash;
        this.events = events;
    }

    /**
     * Makes new tokens; the old ones no longer count. Joins its caller's transaction, if there is one.
     *
     * @return to be shown once
     * @throws IllegalArgumentException if there is no such user
     */
    public List<String> regenerate(long userId) {
        var tokens = Stream.generate(RandomText.BYPASS_TOKEN::next)
                .distinct()
                .limit(COUNT)
                .toList();
        transactions.executeWithoutResult(status -> replace(userId, tokens));
        return tokens;
    }

    private void replace(long userId, List<String> tokens) {
        lock(userId);
        jdbc.sql("delete from codeforlife.otp_bypass_tokens where user_id = :user")
                .param("user", userId)
                .update();
        tokens.forEach(token -> insert(userId, token));
        events.publishEvent(new UserEvent.OtpBypassTokensRegenerated(userId));
    }

    /** So that two requests at once do not leave twice as many. */
    private void lock(long userId) {
        var found = jdbc.sql("select id from codeforlife.users where id = :user for no key update")
                .param("user", userId)
                .query(Long.class)
                .list();
        if (found.isEmpty()) throw new IllegalArgumentException("There is no user " + userId);
    }

    private void insert(long userId, String token) {
        jdbc.sql("""
                insert into codeforlife.otp_bypass_tokens (id, user_id, token)
                values (nextval('codeforlife.otp_bypass_tokens_id_seq'), :user, :token)""")
                .param("user", userId)
                .param("token", hash.hash(token, context(userId)))
                .update();
    }

    /** Uses up the token, if it is one of the user's. Looks at each of them, so that the time tells nothing. */
    boolean use(long userId, String token) {
        var matching = jdbc
                .sql("select id, token as hash from codeforlife.otp_bypass_tokens where user_id = :user")
                .param("user", userId)
                .query(Stored.class)
                .list()
                .stream()
                .filter(stored -> hash.matches(token, stored.hash(), context(userId)))
                .toList();
        return !matching.isEmpty() && delete(matching.get(0).id());
    }

    /** Of any number of requests at once, one succeeds. */
    private boolean delete(long id) {
        return jdbc.sql("delete from codeforlife.otp_bypass_tokens where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String context(long userId) {
        return "otp_bypass_tokens.token:" + userId;
    }
}
