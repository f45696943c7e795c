package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Carries events from the outbox of the service that publishes them to the groups that subscribe to them, at least once.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public interface EventTransport {

    /**
     * Checks, when the service starts, that the events of the subscriptions can arrive.
     *
     * @throws IllegalStateException naming each subscription whose topic is unknown
     */
    void check(Collection<Subscription> subscriptions);

    /**
     * Delivers events to the receiver from now on, until {@link #stop}. Events that came before are not lost. An event that
     * the receiver does not take over is delivered again.
     */
    void start(Collection<Subscription> subscriptions, EventReceiver receiver);

    /** Delivers nothing any more, and waits for the deliveries that have begun. */
    void stop();

    /**
     * Sends events in their order.
     *
     * @return the ids of those that are safe with the transport; of the events with the same key, the others come after
     *     them. The caller sends the others again.
     * @throws RuntimeException if the transport is away: all of them are sent again
     */
    List<UUID> publish(List<EventMessage> events);

    /**
     * Sends events again that a node was sending when it died, and that may have been the reason. A transport that hands them
     * to the receiver itself {@linkplain EventReceiver#postpone postpones} them, so that their attempts are counted.
     *
     * @return as {@link #publish}
     */
    default List<UUID> publishAfterDeath(List<EventMessage> events) {
        return publish(events);
    }
}
