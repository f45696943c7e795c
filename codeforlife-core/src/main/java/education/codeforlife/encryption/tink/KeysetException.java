package education.codeforlife.encryption.tink;

/**
 * What should be a keyset is none; the message does not show it.
 *
 * @since 0.1.0
 */
public final class KeysetException extends RuntimeException {

    KeysetException(String message, Throwable cause) {
        super(message, cause);
    }
}
