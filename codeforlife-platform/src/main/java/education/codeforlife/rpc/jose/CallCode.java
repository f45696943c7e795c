package education.codeforlife.rpc.jose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * Makes the codes that are sent with a token, each with one call. The token has the hashes of its codes, so that only the
 * service that made the token can send them.
 */
final class CallCode {

    private static final int BYTES = 16;
    private static final int HASH_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private CallCode() {}

    /** Returns a new code, which cannot be guessed. */
    static String create() {
        var code = new byte[BYTES];
        RANDOM.nextBytes(code);
        return BASE64.encodeToString(code);
    }

    /** Returns the first 96 bits of the code's SHA-256: enough for the seconds that a token lives. */
    static String hash(String code) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
