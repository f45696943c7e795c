package education.codeforlife.auth.otp;

import education.codeforlife.api.Internal;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.encryption.FieldCipher;
import education.codeforlife.serializer.ShownOnce;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
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
 * <p>Secrets are stored encrypted. A new secret counts when it is confirmed; until then, the former secret does. Each
 * code is accepted once, also if requests send it at the same time. Changes join the caller's transaction, if it has one.
 *
 * @since 0.1.0
 */
public interface OtpFactors {

    /**
     * Returns the factors in the library's tables.
     *
     * @param issuer the name that authenticator apps show for this service
     */
    @Internal
    static OtpFactors of(
            JdbcClient jdbc,
            TransactionOperations transactions,
            FieldCipher cipher,
            Totp totp,
            Clock clock,
            String issuer,
            ApplicationEventPublisher events) {
        return new JdbcOtpFactors(jdbc, transactions, cipher, totp, clock, issuer, events);
    }

    /** Returns the rows of secrets that can no longer be confirmed. */
    @Internal
    static ExpiredRows expiredSetups(JdbcClient jdbc, Clock clock) {
        return ExpiredRows.of(
                jdbc,
                "codeforlife.auth_factor_setups",
                "user_id, type",
                "created_at <= :since",
                () -> Map.of("since", Timestamp.from(clock.instant().minus(JdbcOtpFactors.SETUP_TIME))));
    }

    /**
     * Creates a secret, which has to be confirmed within half an hour.
     *
     * @param account the name that the user's app shows: their e-mail address
     * @return the address that the user's app reads from a QR code; it cannot be read again
     */
    URI begin(long userId, String account);

    /**
     * A secret that is not confirmed yet. Its text does not contain it.
     *
     * @param secret in Base32, to be typed into the user's app
     * @param provisioningUri the address that the user's app reads from a QR code
     */
    record Setup(@ShownOnce String secret, @ShownOnce URI provisioningUri) {

        @Override
        public String toString() {
            return "Setup[…]";
        }
    }

    /**
     * Returns the secret that the user has begun to set up; creates one if there is none, or it is expired. So a page
     * that is loaded again shows the same QR code.
     *
     * @param account the name that the user's app shows: their e-mail address
     */
    Setup setUp(long userId, String account);

    /**
     * Turns on the secret that was created last, if the code is the one that the user's app shows now. Other sessions of
     * the user end.
     *
     * @return whether the code is right; false, too, if all secrets are confirmed or expired
     */
    boolean confirm(long userId, String code);

    /**
     * Uses the code up, if it is the one that the user's app shows now. Does not count attempts, which the login does.
     *
     * @return whether the code is right and was not used before
     */
    boolean accept(long userId, String code);

    /** Turns one-time passwords off, and deletes the tokens that replace them. Other sessions of the user end. */
    void disable(long userId);
}
