package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * The events that a transport has although it delivered them, as the stream of a broker does. A bean of this type makes them
 * part of a replay. The embedded transport does not have any.
 *
 * @since 0.1.0
 */
@Internal
@Preview
@FunctionalInterface
public interface EventHistory {

    /** The transport is away, or refuses to be read. */
    final class UnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** @param message for operators */
        public UnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Passes on the events that were published since a time, those with the same key in their order.
     *
     * @param topics with the names of their services
     * @throws UnavailableException if not all of them can be read; those that were passed on are replayed
     */
    void read(Collection<String> topics, Instant since, Consumer<EventMessage> events);
}
