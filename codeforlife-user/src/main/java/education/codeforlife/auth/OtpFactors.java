package education.codeforlife.auth;

import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.user.UserEvent;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One-time passwords as a second factor: users set them up, confirm that their app shows the right ones, log in with
 * them, and turn them off.
 *
 * <pre>{@code
 * URI shownAsQrCode = otp.begin(user.id(), user.getEmail());
 * …
 * if (!otp.confirm(user.id(), code)) throw wrongCode();
 * }</pre>
 *
 * <p>A secret is encrypted wherever it is stored, and counts only when it is confirmed, until when the one before does.
 * Each code is taken once, whoever sends it at the same time. Changes join their caller's transaction, if there is one.
 *
 * @since 0.1.0
 */
public final class OtpFactors {

    private static final Duration SETUP_TIME = Duration.ofMinutes(30);

    private static final String BEGIN = """
            insert into codeforlife.auth_factor_setups (user_id, type, secret, created_at)
            values (:user, 'otp', :secret, :now)
            on conflict (user_id, type) do update set secret = excluded.secret, created_at = excluded.created_at""";

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

    /** @param issuer what authenticator apps show for this service */
    public OtpFactors(
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

    /**
     * Makes a new secret, to be confirmed within half an hour.
     *
     * @param account what the user's app shows: their e-mail address
     * @return what their app reads from a QR code, and nobody sees again
     */
    public URI begin(long userId, String account) {
        var secret = totp.newSecret();
        jdbc.sql(BEGIN)
                .param("user", userId)
                .param("secret", cipher.encrypt(secret, context(userId)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return totp.provisioningUri(issuer, account, secret);
    }

    /**
     * Turns on the secret that was made last, if the code is the one that the user's app shows now. Other sessions of
     * the user end.
     *
     * @return whether it is; false, too, if no secret is to be confirmed
     */
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

    /** The code that confirms is used up by it. */
    private void turnOn(long userId, String secret, long step) {
        jdbc.sql(CONFIRM)
                .param("user", userId)
                .param("secret", secret)
                .param("step", step)
                .update();
        forgetSetup(userId);
        events.publishEvent(new UserEvent.AuthFactorsChanged(userId));
    }

    /** Turns one-time passwords off, and removes the tokens that stand in for them. Other sessions of the user end. */
    public void disable(long userId) {
        transactions.executeWithoutResult(status -> {
            forgetSetup(userId);
            delete("codeforlife.otp_bypass_tokens", userId);
            if (delete("codeforlife.auth_factors", userId) > 0) events.publishEvent(new UserEvent.AuthFactorsChanged(userId));
        });
    }

    /** Whether the code is the user's of now, and was not taken before. */
    boolean accept(long userId, String code) {
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
