package education.codeforlife.auth.otp;

import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.password.RandomText;
import education.codeforlife.user.UserEvent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Bypass tokens in the library's table. */
final class JdbcOtpBypassTokens implements OtpBypassTokens {

    private record Stored(long id, String hash) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final KeyedHash hash;
    private final ApplicationEventPublisher events;

    JdbcOtpBypassTokens(
            JdbcClient jdbc, TransactionOperations transactions, KeyedHash hash, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.hash = hash;
        this.events = events;
    }

    @Override
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

    /** Makes concurrent calls for a user wait, which together would leave too many tokens. */
    private void lock(long userId) {
        var found = jdbc.sql("select id from codeforlife.users where id = :user for no key update")
                .param("user", userId)
                .query(Long.class)
                .list();
        if (found.isEmpty()) throw new IllegalArgumentException("Unknown user " + userId);
    }

    private void insert(long userId, String token) {
        jdbc.sql("""
                insert into codeforlife.otp_bypass_tokens (id, user_id, token)
                values (nextval('codeforlife.otp_bypass_tokens_id_seq'), :user, :token)""")
                .param("user", userId)
                .param("token", hash.hash(token, context(userId)))
                .update();
    }

    /** Compares each of the user's tokens, so that the time does not reveal anything. */
    @Override
    public boolean use(long userId, String token) {
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

    /** Succeeds for one of any number of concurrent requests. */
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
