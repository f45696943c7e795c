package education.codeforlife.event;

import education.codeforlife.api.Internal;
import org.jspecify.annotations.Nullable;

/**
 * An event that cannot be read, now or later. Its message is not personal.
 *
 * @since 0.1.0
 */
@Internal
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableEventException(String reason, @Nullable Throwable cause) {
        super("Unreadable event: " + reason, cause);
    }
}
