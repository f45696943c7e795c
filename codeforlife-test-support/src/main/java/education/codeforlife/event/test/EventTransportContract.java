package education.codeforlife.event.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.event.AfterDeadLetter;
import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Subscription;
import education.codeforlife.platform.Preview;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.ReflectionUtils;

/**
 * The behaviour that the outbox and the inbox need of {@link EventTransport}; a test of one extends it. The service is {@code
 * school}, which publishes the topics {@code school.joined} and {@code school.left}.
 *
 * @since 0.1.0
 */
@Preview
public abstract class EventTransportContract {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private record Received(String group, EventMessage event) {}

    private record Example(int number) {}

    private final class RecordingReceiver implements EventReceiver {

        @Override
        public void receive(Subscription subscription, EventMessage event) {
            synchronized (refused) {
                if (refused.contains(event.headers().id())) throw new IllegalStateException("not taken over");
            }
            received.add(new Received(subscription.group(), event));
        }

        @Override
        public void reject(Subscription subscription, EventMessage event, String reason) {
            throw new IllegalStateException("Rejected, though valid: " + reason);
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** Those that the receiver does not take over. */
    private final HashSet<UUID> refused = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // before each test
    private EventTransport transport;

    /** Returns a transport of the service {@code school} without events, whose topics exist. */
    protected abstract EventTransport transport();

    @BeforeEach
    void makeTransport() {
        transport = transport();
    }

    @AfterEach
    void stopTransport() {
        transport.stop();
    }

    private static Subscription subscription(String topic, String group) {
        var method = Objects.requireNonNull(ReflectionUtils.findMethod(EventTransportContract.class, "transport"));
        return new Subscription(
                topic, group, "bean", method, Example.class, 1, 0, Duration.ofMinutes(1), AfterDeadLetter.HOLD);
    }

    private static EventMessage event(String topic, @Nullable String key, int number) {
        var headers = new EventHeaders(
                UUID.randomUUID(),
                topic,
                1,
                Instant.parse("2030-01-01T12:00:00.123456Z"),
                "school",
                key,
                Map.of("traceparent", "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01"));
        return new EventMessage(headers, "{\"number\":" + number + "}");
    }

    private void start(Subscription... subscriptions) {
        transport.start(List.of(subscriptions), new RecordingReceiver());
    }

    /** Sends events as the outbox does: again, until all are safe. */
    private void publish(List<EventMessage> events) {
        var left = new ArrayList<>(events);
        await(() -> {
            var safe = new HashSet<>(transport.publish(left));
            left.removeIf(event -> safe.contains(event.headers().id()));
            return left.isEmpty();
        });
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("the time at which the wait is given up")
                    .isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** An event may come more than once: the first time counts. */
    private List<EventMessage> received(String group) {
        return received.stream()
                .filter(each -> each.group().equals(group))
                .map(Received::event)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }

    @Test
    void eachGroupOfTheTopicGetsTheEventAsItIs() {
        start(
                subscription("school.joined", "mailer"),
                subscription("school.joined", "counter"),
                subscription("school.left", "mailer_of_others"));
        var event = event("school.joined", "7/ä 中 \"'{}", 1);

        publish(List.of(event));
        await(() -> received("mailer").size() == 1 && received("counter").size() == 1);

        assertThat(received("mailer")).containsExactly(event);
        assertThat(received("counter")).containsExactly(event);
        assertThat(received("mailer_of_others")).isEmpty();
    }

    @Test
    void eventWithoutKeyAndTraceArrives() {
        start(subscription("school.joined", "mailer"));
        var headers = event("school.joined", null, 1).headers();
        var event = new EventMessage(
                new EventHeaders(headers.id(), headers.topic(), 3, headers.time(), "school", null, Map.of()),
                "{\"text\":\"ä\\u0000\uD83D\uDE00\"}");

        publish(List.of(event));
        await(() -> !received("mailer").isEmpty());

        assertThat(received("mailer")).containsExactly(event);
    }

    @Test
    void eventsWithTheSameKeyArriveInTheirOrder() {
        start(subscription("school.joined", "mailer"));
        var events = IntStream.range(0, 200)
                .mapToObj(number -> event("school.joined", "key " + number % 3, number))
                .toList();

        publish(events.subList(0, 100));
        publish(events.subList(100, 200));
        await(() -> received("mailer").size() == 200);

        for (int key = 0; key < 3; key++) {
            var name = "key " + key;
            assertThat(withKey(received("mailer"), name)).containsExactlyElementsOf(withKey(events, name));
        }
    }

    private static List<EventMessage> withKey(List<EventMessage> events, String key) {
        return events.stream()
                .filter(event -> key.equals(event.headers().key()))
                .toList();
    }

    @Test
    void eventThatIsNotTakenOverComesAgainBeforeOthersWithItsKey() {
        start(subscription("school.joined", "mailer"));
        var events = IntStream.range(0, 5)
                .mapToObj(number -> event("school.joined", "7", number))
                .toList();
        synchronized (refused) {
            refused.add(events.get(2).headers().id());
        }

        var safe = new HashSet<>(transport.publish(events));
        await(() -> received("mailer").size() >= 2);
        assertThat(received("mailer")).containsExactlyElementsOf(events.subList(0, 2));

        synchronized (refused) {
            refused.clear();
        }
        publish(events.stream()
                .filter(event -> !safe.contains(event.headers().id()))
                .toList());
        await(() -> received("mailer").size() == 5);
        assertThat(received("mailer")).containsExactlyElementsOf(events);
    }

    @Test
    void eventsOfTopicWithoutGroupsAreSafe() {
        start(subscription("school.joined", "mailer"));
        publish(List.of(event("school.left", "7", 1), event("school.joined", "7", 2)));
        await(() -> received("mailer").size() == 1);
    }

    @Test
    void nothingIsDeliveredAfterTheStop() {
        start(subscription("school.joined", "mailer"));
        publish(List.of(event("school.joined", "7", 1)));
        await(() -> received("mailer").size() == 1);

        transport.stop();
        try {
            assertThat(transport.publish(List.of(event("school.joined", "7", 2))))
                    .hasSizeLessThan(2);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("not started");
        }
        assertThat(received("mailer")).hasSize(1);
    }

    @Test
    void transportCanBeStartedAgain() {
        start(subscription("school.joined", "mailer"));
        transport.stop();
        start(subscription("school.joined", "mailer"));

        publish(List.of(event("school.joined", "7", 1)));
        await(() -> received("mailer").size() == 1);
    }

    @Test
    void unknownTopicIsRefusedWithItsMethod() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transport.check(
                        List.of(subscription("school.joined", "mailer"), subscription("nowhere.joined", "mailer"))))
                .withMessageContaining("nowhere.joined")
                .withMessageContaining("EventTransportContract.transport")
                .withMessageNotContaining("school.joined of");
        transport.check(List.of(subscription("school.joined", "mailer")));
    }
}
