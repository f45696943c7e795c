package education.codeforlife.encryption.tink;

import education.codeforlife.api.Internal;

/**
 * What should be a keyset is none; the message does not show it.
 *
 * @since 0.1.0
 */
@Internal
public final class KeysetException extends RuntimeException {

    KeysetException(String message, Throwable cause) {
        super(message, cause);
    }
}
