package education.codeforlife.auth.test;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Somebody's authenticator app, which shows one-time passwords by the clock of a test:
 *
 * <pre>{@code
 * var app = AuthenticatorApp.of(School2.ADMIN_OTP_SECRET, clock);
 * browser.logIn("with-otp", Map.of("otp", app.code()));
 * }</pre>
 *
 * <p>A service takes each code once: a test that logs in twice moves the clock in between.
 *
 * @since 0.1.0
 */
public final class AuthenticatorApp {

    private static final long STEP_SECONDS = 30;

    private final SecretKeySpec key;
    private final Clock clock;

    private AuthenticatorApp(String secret, Clock clock) {
        this.key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
        this.clock = clock;
    }

    /** @param secret in Base32 */
    public static AuthenticatorApp of(String secret, Clock clock) {
        return new AuthenticatorApp(secret, clock);
    }

    /** Scans the QR code of a provisioning URI. */
    public static AuthenticatorApp scan(URI provisioningUri, Clock clock) {
        var secret = UriComponentsBuilder.fromUri(provisioningUri)
                .build()
                .getQueryParams()
                .getFirst("secret");
        return of(Objects.requireNonNull(secret, "The URI does not contain a secret"), clock);
    }

    /** Returns the code that the app shows now. */
    public String code() {
        return code(0);
    }

    /**
     * Returns a code that the app showed earlier, or will show later.
     *
     * @param steps of half a minute, from now
     */
    public String code(int steps) {
        long step = Math.floorDiv(clock.instant().getEpochSecond(), STEP_SECONDS) + steps;
        try {
            return new HmacOneTimePasswordGenerator().generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
