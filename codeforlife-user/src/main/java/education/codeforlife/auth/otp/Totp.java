package education.codeforlife.auth.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import education.codeforlife.api.Internal;
import java.net.URI;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.CodecPolicy;
import org.apache.commons.codec.binary.Base32;
import org.springframework.web.util.UriUtils;

/**
 * One-time passwords of authenticator apps (RFC 6238): 6 digits, a new one every 30 seconds, by HMAC-SHA-1, which is all
 * that every app understands.
 *
 * <pre>{@code
 * var step = totp.matchingStep(secret, code);
 * if (step.isEmpty() || !factors.useStep(userId, step.getAsLong())) throw wrongCode();
 * }</pre>
 *
 * <p>A caller that accepts a code must use up its step, since the code is right until the step ends.
 *
 * @since 0.1.0
 */
@Internal
public final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Base32 BASE32 =
            Base32.builder().setDecodingPolicy(CodecPolicy.STRICT).get();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final HmacOneTimePasswordGenerator generator = new HmacOneTimePasswordGenerator();

    private Totp(Clock clock) {
        this.clock = clock;
    }

    /** Returns the passwords by the given clock. */
    public static Totp of(Clock clock) {
        return new Totp(clock);
    }

    /** Returns a new secret of 160 random bits: 32 characters of Base32. */
    public String newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return BASE32.encodeToString(secret);
    }

    /**
     * Returns the address that an authenticator app reads from a QR code.
     *
     * @param issuer the service, as the app shows it
     * @param account the user, as the app shows them: an e-mail address
     */
    public URI provisioningUri(String issuer, String account, String secret) {
        var name = UriUtils.encode(issuer, UTF_8);
        return URI.create("otpauth://totp/" + name + ":" + UriUtils.encode(account, UTF_8) + "?secret=" + secret
                + "&issuer=" + name);
    }

    /**
     * Returns the current time step, if the code belongs to it; empty for any other text. The time that it takes does not
     * depend on the right code.
     *
     * @throws IllegalArgumentException when the secret is not Base32
     */
    public OptionalLong matchingStep(String secret, String code) {
        long step = Math.floorDiv(clock.instant().getEpochSecond(), STEP_SECONDS);
        var expected = code(secret, step);
        return CODE.matcher(code).matches() && areEqual(expected, code) ? OptionalLong.of(step) : OptionalLong.empty();
    }

    private String code(String secret, long step) {
        try {
            return generator.generateOneTimePasswordString(key(secret), step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Cannot use the secret as a key of HMAC", e);
        }
    }

    private static SecretKeySpec key(String secret) {
        return new SecretKeySpec(BASE32.decode(secret.toUpperCase(Locale.ROOT)), "HmacSHA1");
    }

    private static boolean areEqual(String expected, String actual) {
        return MessageDigest.isEqual(expected.getBytes(US_ASCII), actual.getBytes(US_ASCII));
    }
}
