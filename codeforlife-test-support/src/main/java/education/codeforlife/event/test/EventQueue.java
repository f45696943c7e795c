package education.codeforlife.event.test;

import education.codeforlife.api.Internal;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.EventJson;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.jdbc.InboxReceiver;
import education.codeforlife.event.jdbc.OutboxDrain;
import education.codeforlife.event.jdbc.OutboxTable;
import education.codeforlife.platform.Preview;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The events that are published and not yet sent: a bean of each test context whose service has topics or subscribes.
 *
 * <pre>{@code
 * client.create(Map.of("class_id", "AB123"));
 * assertThat(events.published(ClassJoined.class)).containsExactly(new ClassJoined(7, "AB123"));
 * events.deliver("portal.class_joined", "mailer", new ClassJoined(7, "AB123"));
 * events.drain();
 * }</pre>
 *
 * <p>Work that was rolled back leaves no event. {@code MutableClock} makes further attempts due.
 *
 * @since 0.1.0
 */
@Preview
public final class EventQueue {

    private static final int MOST_ROUNDS = 1000;

    private final EventDeclarations declarations;
    private final OutboxTable outbox;
    private final OutboxDrain drain;
    private final InboxReceiver receiver;
    private final Clock clock;

    private EventQueue(
            EventDeclarations declarations,
            OutboxTable outbox,
            OutboxDrain drain,
            InboxReceiver receiver,
            Clock clock) {
        this.declarations = declarations;
        this.outbox = outbox;
        this.drain = drain;
        this.receiver = receiver;
        this.clock = clock;
    }

    /** Makes the bean of test contexts. */
    @Internal
    public static EventQueue of(
            EventDeclarations declarations,
            OutboxTable outbox,
            OutboxDrain drain,
            InboxReceiver receiver,
            Clock clock) {
        return new EventQueue(declarations, outbox, drain, receiver, clock);
    }

    /**
     * Returns the events of a topic that are not yet sent, in the order in which they were published.
     *
     * @throws IllegalArgumentException if the record is not a topic of the service
     */
    public <T extends Record> List<T> published(Class<T> record) {
        return messages(record).map(message -> EventJson.read(message, record)).toList();
    }

    /**
     * Returns the headers of these events, such as their keys.
     *
     * @throws IllegalArgumentException if the record is not a topic of the service
     */
    public List<EventHeaders> headers(Class<? extends Record> record) {
        return messages(record).map(EventMessage::headers).toList();
    }

    private Stream<EventMessage> messages(Class<? extends Record> record) {
        var topic = declarations.require(record).name();
        return outbox.all().stream().filter(message -> message.headers().topic().equals(topic));
    }

    /** Returns the number of events of all topics that are not yet sent. */
    public long count() {
        return outbox.count();
    }

    /**
     * Delivers an event to the method of a group, as if a service had published it.
     *
     * @param topic with the name of its service; that of this service may be left out
     * @throws IllegalArgumentException if no method subscribes to the topic with the group
     * @throws IllegalStateException if the method refuses the event
     * @throws RuntimeException that of the method
     */
    public void deliver(String topic, String group, Record event) {
        var subscription = subscription(topic.contains(".") ? topic : declarations.service() + "." + topic, group);
        var headers = new EventHeaders(
                UUID.randomUUID(),
                subscription.topic(),
                subscription.version(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                subscription.topic().substring(0, subscription.topic().indexOf('.')),
                null,
                Map.of());
        receiver.handle(subscription, new EventMessage(headers, EventJson.write(subscription.topic(), event)));
    }

    private Subscription subscription(String topic, String group) {
        return declarations
                .subscription(topic, group)
                .orElseThrow(() -> new IllegalArgumentException("No method subscribes to topic " + topic
                        + " with group " + group + ": annotate one with @Subscribe"));
    }

    /**
     * Sends the events, and those that are published meanwhile, in the thread of the test, and tries those again that are
     * due. What fails is tried again when the clock has moved on.
     *
     * @throws IllegalStateException if they go on for ever
     */
    public void drain() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!drain.drainAll()) return;
        }
        throw new IllegalStateException("Events lead to others without an end");
    }
}
