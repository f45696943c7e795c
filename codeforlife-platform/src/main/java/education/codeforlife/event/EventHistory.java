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

    /**
     * Passes on the events that were published since a time, those with the same key in their order.
     *
     * @param topics with the names of their services
     * @throws RuntimeException if the transport is away; what was passed on is replayed
     */
    void read(Collection<String> topics, Instant since, Consumer<EventMessage> events);
}
