package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Partitions;
import education.codeforlife.event.TopicDeclaration;
import education.codeforlife.event.jdbc.OutboxTable.Entry;
import education.codeforlife.platform.Preview;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the events of a partition and tries those again that failed, until nothing is left for now.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class OutboxDrain {

    private static final Logger LOGGER = LoggerFactory.getLogger(OutboxDrain.class);

    /** Then other tasks have a turn. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final OutboxTable outbox;
    private final DeliveryTable deliveries;
    private final EventDeclarations declarations;
    private final InboxReceiver receiver;
    private final EventTransport transport;
    private final EventSettings settings;
    private final Clock clock;
    private final BooleanSupplier stopping;

    private OutboxDrain(
            OutboxTable outbox,
            DeliveryTable deliveries,
            EventDeclarations declarations,
            InboxReceiver receiver,
            EventTransport transport,
            EventSettings settings,
            Clock clock,
            BooleanSupplier stopping) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.declarations = declarations;
        this.receiver = receiver;
        this.transport = transport;
        this.settings = settings;
        this.clock = clock;
        this.stopping = stopping;
    }

    /** @param stopping whether the node stops, and begins nothing more */
    public static OutboxDrain of(
            OutboxTable outbox,
            DeliveryTable deliveries,
            EventDeclarations declarations,
            InboxReceiver receiver,
            EventTransport transport,
            EventSettings settings,
            Clock clock,
            BooleanSupplier stopping) {
        return new OutboxDrain(outbox, deliveries, declarations, receiver, transport, settings, clock, stopping);
    }

    /** Drains all partitions, and what that publishes, as long as it can be sent; for tests. @return whether it did anything */
    public boolean drainAll() {
        boolean any = false;
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            any |= drain(partition, false);
        }
        return any;
    }

    /**
     * Drains one partition. What cannot be sent is left for the next time.
     *
     * @param afterDeath whether the node died that drained it before, maybe over one of its events
     * @return whether it did anything
     */
    boolean drain(int partition, boolean afterDeath) {
        var end = clock.instant().plus(LONGEST);
        BooleanSupplier over = () -> stopping.getAsBoolean()
                || Thread.currentThread().isInterrupted()
                || !clock.instant().isBefore(end);
        boolean any = false;
        boolean more = true;
        while (more && !over.getAsBoolean()) {
            boolean retried = retry(partition, afterDeath, over);
            int sent = send(partition, afterDeath);
            any |= retried || sent > 0;
            boolean postponed = afterDeath && sent > 0; // and due now
            more = retried || postponed || sent == settings.batchSize();
        }
        return any;
    }

    private boolean retry(int partition, boolean afterDeath, BooleanSupplier over) {
        var due = deliveries.due(partition, declarations.subscriptions(), settings.batchSize());
        for (var delivery : due) {
            if (over.getAsBoolean()) break;
            if (afterDeath) {
                receiver.retryAfterDeath(delivery);
            } else {
                receiver.retry(delivery);
            }
        }
        return !due.isEmpty();
    }

    /** Returns how many events are sent. Fewer than a batch are all that there were, or that can be sent now. */
    private int send(int partition, boolean afterDeath) {
        var batch = outbox.first(partition, topics(), settings.batchSize());
        if (batch.isEmpty()) return 0;
        var messages = messages(batch);
        var sent = new HashSet<>(afterDeath ? transport.publishAfterDeath(messages) : transport.publish(messages));
        outbox.remove(batch.stream()
                .filter(entry -> sent.contains(entry.event().headers().id()))
                .map(Entry::row)
                .toList());
        if (sent.isEmpty()) LOGGER.debug("{} events of partition {} are not sent yet", batch.size(), partition);
        return sent.size();
    }

    private List<String> topics() {
        return declarations.topics().stream().map(TopicDeclaration::name).toList();
    }

    private static List<EventMessage> messages(List<Entry> batch) {
        return batch.stream().map(Entry::event).toList();
    }

    /** Returns the partitions with something to do. */
    Set<Integer> partitionsWithWork() {
        var partitions = new TreeSet<>(outbox.partitions(topics()));
        partitions.addAll(deliveries.partitions(declarations.subscriptions()));
        return partitions;
    }
}
