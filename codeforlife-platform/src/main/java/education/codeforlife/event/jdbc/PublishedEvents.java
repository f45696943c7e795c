package education.codeforlife.event.jdbc;

import education.codeforlife.api.Internal;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.EventJson;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.Events;
import education.codeforlife.event.Partitions;
import education.codeforlife.event.TopicDeclaration;
import education.codeforlife.platform.Preview;
import education.codeforlife.wire.WireText;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores events in the outbox, and has it drained after the commit.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class PublishedEvents implements Events {

    private static final int LONGEST_KEY = 200;

    private final EventDeclarations declarations;
    private final OutboxTable outbox;
    private final EventSignals signals;
    private final ObservationRegistry observations;
    private final Clock clock;

    private PublishedEvents(
            EventDeclarations declarations,
            OutboxTable outbox,
            EventSignals signals,
            ObservationRegistry observations,
            Clock clock) {
        this.declarations = declarations;
        this.outbox = outbox;
        this.signals = signals;
        this.observations = observations;
        this.clock = clock;
    }

    /** Returns the events of a service. */
    public static PublishedEvents of(
            EventDeclarations declarations,
            OutboxTable outbox,
            EventSignals signals,
            ObservationRegistry observations,
            Clock clock) {
        return new PublishedEvents(declarations, outbox, signals, observations, clock);
    }

    @Override
    public void publish(Record event) {
        publish(List.of(event), null);
    }

    @Override
    public void publish(Record event, String key) {
        publish(List.of(event), key);
    }

    @Override
    public void publishAll(Collection<? extends Record> events) {
        publish(events, null);
    }

    private void publish(Collection<? extends Record> events, @Nullable String key) {
        requireTransaction();
        if (events.isEmpty()) return;
        var messages = events.stream().map(event -> message(event, key)).toList();
        var topic = messages.get(0).headers().topic();
        observed(topic, trace -> outbox.add(withTrace(messages, trace)));
        messages.stream()
                .map(EventMessage::headers)
                .map(headers -> new Signal(signals, Partitions.of(headers.id(), headers.key())))
                .distinct()
                .forEach(PublishedEvents::register);
    }

    private void requireTransaction() {
        if (!outbox.isInTransaction()) {
            throw new IllegalStateException(
                    "An event is published in a transaction of the service's database, so that it"
                            + " is sent only if its work is committed: begin one");
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("An event cannot be published in a transaction that only reads");
        }
    }

    private EventMessage message(Record event, @Nullable String given) {
        var topic = declarations.require(event.getClass());
        var key = topic.keyOf(event, given);
        checkKey(topic, key);
        var headers = new EventHeaders(
                UUID.randomUUID(),
                topic.name(),
                topic.version(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                declarations.service(),
                key,
                Map.of());
        return new EventMessage(headers, EventJson.write(topic.name(), event));
    }

    private static void checkKey(TopicDeclaration topic, @Nullable String key) {
        if (key == null) return;
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("Invalid key of an event of topic " + topic.name() + ": it has "
                    + key.length() + " characters, and 1 to " + LONGEST_KEY + " are possible");
        }
        if (!WireText.isStorable(key)) {
            throw new IllegalArgumentException(
                    "Invalid key of an event of topic " + topic.name() + ": it has a character that cannot be stored");
        }
    }

    private static List<EventMessage> withTrace(List<EventMessage> messages, Map<String, String> trace) {
        if (trace.isEmpty()) return messages;
        return messages.stream()
                .map(message -> new EventMessage(withTrace(message.headers(), trace), message.data()))
                .toList();
    }

    private static EventHeaders withTrace(EventHeaders headers, Map<String, String> trace) {
        return new EventHeaders(
                headers.id(),
                headers.topic(),
                headers.version(),
                headers.time(),
                headers.producer(),
                headers.key(),
                trace);
    }

    private void observed(String topic, Consumer<Map<String, String>> work) {
        var trace = new LinkedHashMap<String, String>();
        if (observations.isNoop()) {
            work.accept(trace);
            return;
        }
        var context = new SenderContext<Map<String, String>>((carrier, name, value) -> put(carrier, name, value));
        context.setCarrier(trace);
        Observation.createNotStarted(EventMetric.PUBLICATION.metric(), () -> context, observations)
                .contextualName("publish " + topic)
                .lowCardinalityKeyValue(EventMetric.TOPIC, topic)
                .observe(() -> work.accept(trace));
    }

    private static void put(@Nullable Map<String, String> carrier, String name, String value) {
        if (carrier != null) carrier.put(name, value);
    }

    private static void register(Signal signal) {
        if (!TransactionSynchronizationManager.getSynchronizations().contains(signal)) {
            TransactionSynchronizationManager.registerSynchronization(signal);
        }
    }

    /** One for all events of a transaction in a partition: records with the same values are equal. */
    private record Signal(EventSignals signals, int partition) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            signals.signal(partition);
        }
    }
}
