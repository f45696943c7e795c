package education.codeforlife.user;

import education.codeforlife.encryption.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Knows the links that students log in with by the hashes of their secrets: of today, keyed, and of Django, plain.
 *
 * @since 0.1.0
 */
public final class LoginLinks {

    private static final String CONTEXT = "students.login_id";

    private final KeyedHash hashes;

    public LoginLinks(KeyedHash hashes) {
        this.hashes = hashes;
    }

    /** What {@link Student#getLoginId} is for the secret. */
    public String hash(String secret) {
        return hashes.hash(secret, CONTEXT);
    }

    /** Whether the secret is that of the link, in a time that tells nothing about it. */
    public boolean matches(String secret, @Nullable String loginId) {
        if (loginId == null) return false;
        return hashes.matches(secret, loginId, CONTEXT) || isDjangos(secret, loginId);
    }

    private static boolean isDjangos(String secret, String loginId) {
        var hash = HexFormat.of().formatHex(sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
        return MessageDigest.isEqual(ascii(hash), ascii(loginId));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
