package education.codeforlife.password;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Derives 32 bytes from a password; the work grows with the iterations alone. */
@FunctionalInterface
interface Pbkdf2 {

    int LENGTH = 32;

    byte[] derive(String password, byte[] salt, int iterations);

    /** Returns the JDK's implementation with HMAC-SHA-256. */
    static Pbkdf2 sha256() {
        return Pbkdf2::sha256;
    }

    private static byte[] sha256(String password, byte[] salt, int iterations) {
        var characters = password.toCharArray();
        var specification = new PBEKeySpec(characters, salt, iterations, LENGTH * Byte.SIZE);
        try {
            var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return factory.generateSecret(specification).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2WithHmacSHA256 is not available on this Java runtime", e);
        } finally {
            specification.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }
}
