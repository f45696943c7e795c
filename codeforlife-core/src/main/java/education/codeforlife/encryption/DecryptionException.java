package education.codeforlife.encryption;

/**
 * A ciphertext cannot be decrypted: it was changed, or moved to another context, or its key is gone.
 *
 * @since 0.1.0
 */
public final class DecryptionException extends RuntimeException {

    public DecryptionException(String context, Throwable cause) {
        super(
                "Cannot decrypt " + context + ": the ciphertext was changed or moved, or its key is not in the keyset",
                cause);
    }
}
