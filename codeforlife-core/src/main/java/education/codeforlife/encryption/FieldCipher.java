package education.codeforlife.encryption;

/**
 * Encrypts secrets that are stored in columns, so that a copy of the database does not reveal them.
 *
 * <pre>{@code
 * var stored = cipher.encrypt(secret, "auth_factors.secret:" + user.getId());
 * var secret = cipher.decrypt(stored, "auth_factors.secret:" + user.getId());
 * }</pre>
 *
 * <p>The context names the place of the secret: its column and something of its row that never changes. A ciphertext
 * that is copied to another place cannot be decrypted there. Implementations are thread-safe.
 *
 * @since 0.1.0
 */
public interface FieldCipher {

    /**
     * Equal texts give different ciphertexts.
     *
     * @return ASCII, about a third longer than the text and 45 characters more
     * @throws IllegalArgumentException when the text or the context has half a surrogate pair
     */
    String encrypt(String plaintext, String context);

    /** @throws DecryptionException when the ciphertext is not one of this service and this context */
    String decrypt(String ciphertext, String context);
}
