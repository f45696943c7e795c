package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.event.DeadLetterStore.Query;
import education.codeforlife.platform.Preview;
import java.time.Instant;

/**
 * Has events handled that groups of the service did not handle: their dead letters, and those that the transport still has.
 * An event that a group did handle is ignored, so that a replay may be repeated.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public interface EventReplay {

    /** A replay of events that are older than what groups remember: they would be handled a second time. */
    final class TooEarlyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** @param earliest the time of the earliest publication that can be replayed */
        public TooEarlyException(Instant earliest) {
            super("Events that were published before " + earliest + " cannot be replayed: their groups do not remember"
                    + " which of them they handled");
        }
    }

    /** @throws TooEarlyException if the query asks for a time, or names an event, that is older than what groups remember */
    void check(Query query);

    /**
     * Has the events delivered again that groups remember. A query without a time means all of these.
     *
     * @return the number of deliveries that wait now
     * @throws TooEarlyException as {@link #check}
     * @throws EventHistory.UnavailableException if the transport is away; the deliveries that wait by then go on to do so
     */
    int replay(Query query);
}
