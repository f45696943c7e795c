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

    /** The beginning of the topics that can be known: empty for those of all services. */
    private final String known;

    private volatile @Nullable Started started;

    private EmbeddedTransport(String known) {
        this.known = known;
    }

    /** Returns the transport of a service. */
    public static EmbeddedTransport of(String service) {
        return new EmbeddedTransport(service + ".");
    }

    /** Returns the transport of a node that leaves events to others, which reach a broker with the topics of all services. */
    public static EmbeddedTransport besideBroker() {
        return new EmbeddedTransport("");
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
        var now = started;
        if (now == null) throw new IllegalStateException("The delivery of events is not started");
        long begin = System.nanoTime();
        var delivered = new ArrayList<UUID>();
        for (var event : events) {
            boolean over = Thread.currentThread().isInterrupted() || System.nanoTime() - begin > LONGEST_NANOS;
            if (over || !deliver(event, now)) break;
            delivered.add(event.headers().id());
        }
        return delivered;
    }

    /** Nothing is delivered after an event that is not taken over: the database is away. */
    private static boolean deliver(EventMessage event, Started now) {
        try {
            for (var subscription : now.subscriptions()) {
                if (subscription.topic().equals(event.headers().topic())) {
                    now.receiver().receive(subscription, event);
                }
            }
            return true;
        } catch (RuntimeException e) {
            LOGGER.warn("Event {} is not taken over", event.headers().id(), e);
            return false;
        }
    }
}
