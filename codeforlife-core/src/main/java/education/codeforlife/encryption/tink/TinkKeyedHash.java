package education.codeforlife.encryption.tink;

import com.google.crypto.tink.Mac;
import education.codeforlife.api.Internal;
import education.codeforlife.encryption.KeyedHash;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Hashes with HMAC-SHA-256.
 *
 * @since 0.1.0
 */
@Internal
public final class TinkKeyedHash implements KeyedHash {

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Mac mac;

    /** @throws KeysetException when its keys are not for hashing */
    public TinkKeyedHash(Keyset keyset) {
        mac = keyset.primitive(Mac.class);
    }

    @Override
    public String hash(String value, String context) {
        try {
            return TO_TEXT.encodeToString(mac.computeMac(message(value, context)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash", e);
        }
    }

    @Override
    public boolean matches(String value, String hash, String context) {
        try {
            var bytes = Base64.getUrlDecoder().decode(hash);
            mac.verifyMac(bytes, message(value, context));
            return TO_TEXT.encodeToString(bytes).equals(hash); // bits after the last byte are ignored else
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the context and the value, with the length of the context: no other pair gives the same bytes. */
    private static byte[] message(String value, String context) {
        var contextBytes = StrictUtf8.encode(context);
        var valueBytes = StrictUtf8.encode(value);
        return ByteBuffer.allocate(Integer.BYTES + contextBytes.length + valueBytes.length)
                .putInt(contextBytes.length)
                .put(contextBytes)
                .put(valueBytes)
                .array();
    }
}
