package education.codeforlife.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;

/** Makes the secret keys of sessions, and the hashes that are stored of them. */
final class SessionKey {

    /** 256 bits, twice as many as brute force needs to be ruled out. */
    private static final int BYTES = 32;

    private static final Base64StringKeyGenerator GENERATOR =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    private SessionKey() {}

    static String generate() {
        return GENERATOR.generateKey();
    }

    /** Returns the hash that is stored and sent to the database: drivers log parameters, and backups are read. */
    static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available on this Java runtime", e);
        }
    }
}
