package education.codeforlife.membership;

import education.codeforlife.api.Internal;
import education.codeforlife.encryption.KeyedHash;
import education.codeforlife.user.Student;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Hashes the secrets of the links that students log in with. It still accepts the plain hashes of Django.
 *
 * @since 0.1.0
 */
@Internal
public final class LoginLinkHasher {

    private static final String CONTEXT = "students.login_id";

    private final KeyedHash hashes;

    private LoginLinkHasher(KeyedHash hashes) {
        this.hashes = hashes;
    }

    /** Returns the hasher with the given keyed hash. */
    @Internal
    public static LoginLinkHasher of(KeyedHash hashes) {
        return new LoginLinkHasher(hashes);
    }

    /** Returns the hash of the secret, which is stored as {@link Student#getLoginId}. */
    public String hash(String secret) {
        return hashes.hash(secret, CONTEXT);
    }

    /** Returns whether the secret is that of the link, in constant time. */
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
