package education.codeforlife.auth.otp;

import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.user.UserEvent;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One-time passwords in the library's tables. */
final class JdbcOtpFactors implements OtpFactors {

    static final Duration SETUP_TIME = Duration.ofMinutes(30);

    private static final String BEGIN = """
            insert into codeforlife.auth_factor_setups (user_id, type, secret, created_at)
            values (:user, 'otp', :secret, :now)
            on conflict (user_id, type) do update set secret = excluded.secret, created_at = excluded.created_at""";

    /** Inserts the factor once, even if several requests begin at the same time. */
    private static final String BEGIN_UNLESS_BEGUN = BEGIN + " where auth_factor_setups.created_at <= :since";

    private static final String SETUP = """
            select secret from codeforlife.auth_factor_setups
             where user_id = :user and type = 'otp' and created_at > :since for update""";

    private static final String CONFIRM = """
            insert into codeforlife.auth_factors (id, user_id, type, secret, last_used_step)
            values (nextval('codeforlife.auth_factors_id_seq'), :user, 'otp', :secret, :step)
            on conflict (user_id, type) do update
            set secret = excluded.secret, last_used_step = excluded.last_used_step""";

    private static final String USE_STEP = """
            update codeforlife.auth_factors set last_used_step = :step
             where user_id = :user and type = 'otp' and secret = :secret
               and (last_used_step is null or last_used_step < :step)""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final FieldCipher cipher;
    private final Totp totp;
    private final Clock clock;
    private final String issuer;
    private final ApplicationEventPublisher events;

    JdbcOtpFactors(
            JdbcClient jdbc,
            TransactionOperations transactions,
            FieldCipher cipher,
            Totp totp,
            Clock clock,
            String issuer,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cipher = cipher;
        this.totp = totp;
        this.clock = clock;
        this.issuer = issuer;
        this.events = events;
    }

    @Override
    public URI begin(long userId, String account) {
        var secret = totp.newSecret();
        jdbc.sql(BEGIN)
                .param("user", userId)
                .param("secret", cipher.encrypt(secret, context(userId)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return totp.provisioningUri(issuer, account, secret);
    }

    @Override
    public Setup setUp(long userId, String account) {
        var secret = Objects.requireNonNull(transactions.execute(status -> currentSecret(userId)));
        return new Setup(secret, totp.provisioningUri(issuer, account, secret));
    }

    private String currentSecret(long userId) {
        jdbc.sql(BEGIN_UNLESS_BEGUN)
                .param("user", userId)
                .param("secret", cipher.encrypt(totp.newSecret(), context(userId)))
                .param("now", Timestamp.from(clock.instant()))
                .param("since", Timestamp.from(clock.instant().minus(SETUP_TIME)))
                .update();
        return cipher.decrypt(setup(userId).orElseThrow(), context(userId));
    }

    @Override
    public boolean confirm(long userId, String code) {
        return Boolean.TRUE.equals(transactions.execute(status -> confirmOnce(userId, code)));
    }

    private boolean confirmOnce(long userId, String code) {
        var secret = setup(userId).orElse(null);
        if (secret == null) return false;
        var step = step(userId, secret, code);
        step.ifPresent(current -> turnOn(userId, secret, current));
        return step.isPresent();
    }

    private Optional<String> setup(long userId) {
        return jdbc.sql(SETUP)
                .param("user", userId)
                .param("since", Timestamp.from(clock.instant().minus(SETUP_TIME)))
                .query(String.class)
                .optional();
    }

    /** Uses up the step of the code that confirms. */
    private void turnOn(long userId, String secret, long step) {
        jdbc.sql(CONFIRM)
                .param("user", userId)
                .param("secret", secret)
                .param("step", step)
                .update();
        forgetSetup(userId);
        events.publishEvent(new UserEvent.AuthFactorsChanged(userId));
    }

    @Override
    public void disable(long userId) {
        transactions.executeWithoutResult(status -> {
            forgetSetup(userId);
            delete("codeforlife.otp_bypass_tokens", userId);
            if (delete("codeforlife.auth_factors", userId) > 0) {
                events.publishEvent(new UserEvent.AuthFactorsChanged(userId));
            }
        });
    }

    @Override
    public boolean accept(long userId, String code) {
        return jdbc.sql("select secret from codeforlife.auth_factors where user_id = :user and type = 'otp'")
                .param("user", userId)
                .query(String.class)
                .optional()
                .filter(secret -> useStep(userId, secret, step(userId, secret, code)))
                .isPresent();
    }

    private boolean useStep(long userId, String secret, OptionalLong step) {
        return step.isPresent()
                && jdbc.sql(USE_STEP)
                                .param("user", userId)
                                .param("secret", secret)
                                .param("step", step.getAsLong())
                                .update()
                        == 1;
    }

    private OptionalLong step(long userId, String encrypted, String code) {
        return totp.matchingStep(cipher.decrypt(encrypted, context(userId)), code);
    }

    private void forgetSetup(long userId) {
        delete("codeforlife.auth_factor_setups", userId);
    }

    private int delete(String table, long userId) {
        return jdbc.sql("delete from " + table + " where user_id = :user")
                .param("user", userId)
                .update();
    }

    private static String context(long userId) {
        return "auth_factors.secret:" + userId;
    }
}
