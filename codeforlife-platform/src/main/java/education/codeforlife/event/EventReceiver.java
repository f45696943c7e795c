package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;

/**
 * Takes events over from a transport, for the groups of the service.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public interface EventReceiver {

    /**
     * Takes an event over: it is handled, or stored with its failure, when the method returns. An event that was taken over
     * before is ignored. Of a group, events with the same topic and key come in their order, one at a time.
     *
     * @throws RuntimeException if the event is not taken over, and has to be delivered again: the database is away
     */
    void receive(Subscription subscription, EventMessage event);

    /**
     * Takes an event over that cannot be handled, and keeps it as a dead letter.
     *
     * @param reason is kept and logged, and must not have personal data
     * @throws RuntimeException if the event is not taken over, and has to be delivered again
     */
    void reject(Subscription subscription, EventMessage event, String reason);

    /**
     * Takes an event over without handling it: it is handled later, in its order.
     *
     * @return false if it was taken over before
     * @throws RuntimeException as {@link #receive}
     */
    default boolean postpone(Subscription subscription, EventMessage event) {
        receive(subscription, event);
        return true;
    }
}
