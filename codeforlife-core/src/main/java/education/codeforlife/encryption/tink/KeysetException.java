package education.codeforlife.encryption.tink;

import education.codeforlife.api.Internal;

/**
 * Reports a value that is not a keyset. The message does not show the value.
 *
 * @since 0.1.0
 */
@Internal
public final class KeysetException extends RuntimeException {

    KeysetException(String message, Throwable cause) {
        super(message, cause);
    }
}
