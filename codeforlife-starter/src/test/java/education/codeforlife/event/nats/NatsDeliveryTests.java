package education.codeforlife.event.nats;

import static education.codeforlife.event.nats.NatsBroker.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.test.NatsServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What NATS and its clients do to events, on a real server. */
class NatsDeliveryTests {

    private static final String TOPIC = "school.joined";
    private static final Subscription MAILER = NatsBroker.subscription(TOPIC, "mailer");

    @SuppressWarnings("NullAway.Init") // before all tests
    private static NatsServer server;

    private final RecordingReceiver receiver = new RecordingReceiver();
    private final List<NatsTransport> nodes = new ArrayList<>();

    @BeforeAll
    static void startTheServer() {
        server = NatsServer.start();
    }

    @AfterAll
    static void stopTheServer() {
        if (server != null) server.close();
    }

    @BeforeEach
    void makeTheStream() {
        NatsBroker.reset(server, List.of(MAILER));
    }

    @AfterEach
    void stopTheNodes() {
        nodes.forEach(NatsTransport::stop);
    }

    private NatsTransport node() {
        var node = NatsTransport.of(NatsBroker.settings(server.url(), "school"), NatsBroker.TOPICS);
        nodes.add(node);
        node.start(List.of(MAILER), receiver);
        return node;
    }

    private NatsTransport publisher() {
        var node = NatsTransport.of(NatsBroker.settings(server.url(), "school"), NatsBroker.TOPICS);
        nodes.add(node);
        node.start(List.of(), receiver);
        return node;
    }

    private static void publish(NatsTransport node, List<EventMessage> events) {
        var left = new ArrayList<>(events);
        await().until(() -> {
            var stored = Set.copyOf(node.publish(left));
            left.removeIf(each -> stored.contains(each.headers().id()));
            return left.isEmpty();
        });
    }

    private static List<EventMessage> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> event(TOPIC, "key " + number % 3, number))
                .toList();
    }

    /** The first arrivals. */
    private List<EventMessage> arrived(String key) {
        return receiver.received.stream()
                .distinct()
                .filter(each -> key.equals(each.headers().key()))
                .toList();
    }

    private static List<EventMessage> withKey(List<EventMessage> events, String key) {
        return events.stream().filter(each -> key.equals(each.headers().key())).toList();
    }

    private void awaitInOrder(List<EventMessage> events) {
        await().atMost(Duration.ofSeconds(30)).until(() -> new HashSet<>(receiver.received).containsAll(events));
        for (int key = 0; key < 3; key++) {
            assertThat(arrived("key " + key)).containsExactlyElementsOf(withKey(events, "key " + key));
        }
    }

    @Test
    void eventThatIsPublishedTwiceArrivesOnce() {
        var node = node();
        var event = event(TOPIC, "7", 1);
        publish(node, List.of(event));
        publish(node, List.of(event));
        publish(node, List.of(event(TOPIC, "7", 2)));

        await().until(() -> receiver.received.size() >= 2);
        assertThat(receiver.received).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void nodesTakeTheEventsOfAKeyOneAtATimeAndInOrder() {
        Set<String> inWork = ConcurrentHashMap.newKeySet();
        var doubled = Collections.synchronizedList(new ArrayList<String>());
        receiver.before = each -> {
            var key = String.valueOf(each.headers().key());
            if (!inWork.add(key)) doubled.add(key);
            Thread.yield();
            inWork.remove(key);
        };
        var node = node();
        node();
        var events = numbered(300);

        publish(node, events.subList(0, 150));
        publish(node, events.subList(150, 300));

        awaitInOrder(events);
        assertThat(doubled).isEmpty();
    }

    @Test
    void eventsWaitWhileTheServerIsAwayAndArriveInOrder() {
        var node = node();
        var events = numbered(60);
        publish(node, events.subList(0, 30));
        server.kill();
        try {
            await().until(() -> !node.isConnected());
            assertThat(node.publish(events.subList(30, 60))).isEmpty();
        } finally {
            server.restart();
        }

        await().until(node::isConnected);
        publish(node, events.subList(30, 60));
        awaitInOrder(events);
    }

    @Test
    void storedEventsSurviveTheDeathOfTheServer() {
        var events = numbered(60);
        publish(publisher(), events);
        server.kill();
        server.restart();
        node();

        awaitInOrder(events);
    }

    @Test
    void serviceStartsWhileTheServerIsAway() {
        server.kill();
        NatsTransport node;
        try {
            node = NatsTransport.of(NatsBroker.settings(server.url(), "school"), NatsBroker.TOPICS);
            nodes.add(node);
            node.check(List.of(MAILER));
            node.start(List.of(MAILER), receiver);
            assertThat(node.publish(numbered(1))).isEmpty();
        } finally {
            server.restart();
        }

        publish(node, numbered(3));
        await().until(() -> receiver.received.size() == 3);
    }

    @Test
    void eventOfALongMethodIsNotDeliveredAgain() {
        var end = new CountDownLatch(1);
        receiver.before = each -> {
            receiver.before = next -> {};
            try {
                assertThat(end.await(1500, TimeUnit.MILLISECONDS)).isFalse();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        publish(node(), List.of(event(TOPIC, "7", 1)));

        await().until(() -> !receiver.received.isEmpty());
        node(); // asks for what is left
        publish(nodes.get(0), List.of(event(TOPIC, "7", 2)));
        await().until(() -> receiver.received.size() >= 2);
        assertThat(receiver.received).doesNotHaveDuplicates();
    }

    @Test
    void consumersThatAreMadeAgainAreRead() {
        var node = node();
        publish(node, List.of(event(TOPIC, "7", 1)));
        await().until(() -> receiver.received.size() == 1);

        NatsBroker.reset(server, List.of(MAILER));
        publish(node, List.of(event(TOPIC, "7", 2)));

        await().atMost(Duration.ofSeconds(40)).until(() -> receiver.received.size() == 2);
    }

    @Test
    void historyHasEventsSinceATimeInTheirOrderAndNoInvalidMessages() throws Exception {
        var events = numbered(250);
        var old = event(TOPIC, "key 0", 0).headers();
        var before = new EventHeaders(
                old.id(), TOPIC, 1, Instant.parse("2000-06-01T12:00:00Z"), "school", old.key(), Map.of());
        publish(publisher(), events.subList(0, 150));
        publish(publisher(), List.of(new EventMessage(before, "{}")));
        try (var connection = NatsConnections.open(NatsBroker.settings(server.url(), "other"))) {
            var unused = connection.jetStream().publish(TOPIC + ".3", new byte[0]);
        }
        publish(publisher(), events.subList(150, 250));

        var all = new ArrayList<EventMessage>();
        NatsHistory.of(NatsBroker.settings(server.url(), "school"))
                .read(List.of("school.left", TOPIC), Instant.parse("2001-01-01T00:00:00Z"), all::add);

        for (int key = 0; key < 3; key++) {
            assertThat(withKey(all, "key " + key)).containsExactlyElementsOf(withKey(events, "key " + key));
        }
        assertThat(all).hasSize(250);
    }

    @Test
    void messageWithoutIdIsTheSameWhenItComesAgain() throws Exception {
        var ids = Collections.synchronizedList(new ArrayList<UUID>());
        receiver.before = each -> {
            ids.add(each.headers().id());
            if (ids.size() == 1) throw new IllegalStateException("not taken over");
        };
        node();
        try (var connection = NatsConnections.open(NatsBroker.settings(server.url(), "other"))) {
            var unused = connection.jetStream().publish(TOPIC + ".3", new byte[0]);
        }
        await().until(() -> !receiver.rejected.isEmpty());
        assertThat(ids).hasSize(2);
        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    @Test
    void traceThatCannotBeAHeaderDoesNotHoldItsEventBack() {
        var node = node();
        var headers = event(TOPIC, "7", 1).headers();
        var traced = new EventHeaders(
                headers.id(),
                headers.topic(),
                headers.version(),
                headers.time(),
                headers.producer(),
                headers.key(),
                Map.of("traceparent", "00-1", "a:b", "x", "baggage", "ä", "Nats-Rollup", "all"));
        publish(node, List.of(new EventMessage(traced, "{}")));

        await().until(() -> receiver.received.size() == 1);
        assertThat(receiver.received.get(0).headers().trace()).isEqualTo(Map.of("traceparent", "00-1"));
    }
}
