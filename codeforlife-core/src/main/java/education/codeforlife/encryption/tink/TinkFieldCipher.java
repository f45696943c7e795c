package education.codeforlife.encryption.tink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import education.codeforlife.api.Internal;
import education.codeforlife.encryption.DecryptionException;
import education.codeforlife.encryption.FieldCipher;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts with AES-256-GCM, the context being the associated data.
 *
 * @since 0.1.0
 */
@Internal
public final class TinkFieldCipher implements FieldCipher {

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Aead aead;

    /** @throws KeysetException when its keys are not for encryption */
    public TinkFieldCipher(Keyset keyset) {
        aead = keyset.primitive(Aead.class);
    }

    @Override
    public String encrypt(String plaintext, String context) {
        try {
            return TO_TEXT.encodeToString(aead.encrypt(StrictUtf8.encode(plaintext), StrictUtf8.encode(context)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    @Override
    public String decrypt(String ciphertext, String context) {
        try {
            var bytes = Base64.getUrlDecoder().decode(ciphertext);
            return new String(aead.decrypt(bytes, StrictUtf8.encode(context)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DecryptionException(context, e);
        }
    }
}
