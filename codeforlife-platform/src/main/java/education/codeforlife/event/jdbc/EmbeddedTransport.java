package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Subscription;
import education.codeforlife.platform.Preview;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the events of the service to its own groups, from its outbox, without a broker.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class EmbeddedTransport implements EventTransport {

    private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedTransport.class);

    /** Then the events that are delivered are removed from the outbox, and other tasks have a turn. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private record Started(Collection<Subscription> subscriptions, EventReceiver receiver) {}

    /** Hands an event to the receiver. */
    private interface Handover {

        void hand(EventReceiver receiver, Subscription subscription, EventMessage event);
    }

    /** The beginning of the topics that can be known: empty for those of all services. */
    private final String known;

    private final LongSupplier nanoTime;
    private volatile @Nullable Started started;

    private EmbeddedTransport(String known, LongSupplier nanoTime) {
        this.known = known;
        this.nanoTime = nanoTime;
    }

    /** Returns the transport of a service. */
    public static EmbeddedTransport of(String service) {
        return of(service, System::nanoTime);
    }

    /** @param nanoTime the time in nanoseconds from any beginning */
    static EmbeddedTransport of(String service, LongSupplier nanoTime) {
        return new EmbeddedTransport(service + ".", nanoTime);
    }

    /** Returns the transport of a node that leaves events to others, which reach a broker with the topics of all services. */
    public static EmbeddedTransport besideBroker() {
        return new EmbeddedTransport("", System::nanoTime);
    }

    @Override
    public void check(Collection<Subscription> subscriptions) {
        var unknown = subscriptions.stream()
                .filter(each -> !each.topic().startsWith(known))
                .map(each -> each.topic() + " of " + each.place())
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "Unknown topics " + unknown + ": without a broker, only those of the service"
                            + " itself are delivered, which begin with \"" + known + "\"");
        }
    }

    @Override
    public void start(Collection<Subscription> subscriptions, EventReceiver receiver) {
        started = new Started(List.copyOf(subscriptions), receiver);
    }

    @Override
    public void stop() {
        started = null;
    }

    @Override
    public List<UUID> publish(List<EventMessage> events) {
        return publish(events, EventReceiver::receive);
    }

    @Override
    public List<UUID> publishAfterDeath(List<EventMessage> events) {
        return publish(events, EventReceiver::postpone);
    }

    private List<UUID> publish(List<EventMessage> events, Handover handover) {
        var now = started;
        if (now == null) throw new IllegalStateException("The delivery of events is not started");
        long begin = nanoTime.getAsLong();
        var delivered = new ArrayList<UUID>();
        for (var event : events) {
            boolean over = Thread.currentThread().isInterrupted() || nanoTime.getAsLong() - begin > LONGEST_NANOS;
            if (over || !deliver(event, now, handover)) break;
            delivered.add(event.headers().id());
        }
        return delivered;
    }

    /** Nothing is delivered after an event that is not taken over: the database is away. */
    private static boolean deliver(EventMessage event, Started now, Handover handover) {
        try {
            for (var subscription : now.subscriptions()) {
                if (subscription.topic().equals(event.headers().topic())) {
                    handover.hand(now.receiver(), subscription, event);
                }
            }
            return true;
        } catch (RuntimeException e) {
            LOGGER.warn("Event {} is not taken over", event.headers().id(), e);
            return false;
        }
    }
}
