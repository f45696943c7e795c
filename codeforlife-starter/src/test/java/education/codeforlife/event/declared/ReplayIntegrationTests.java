package education.codeforlife.event.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.database.ExpiredRows;
import education.codeforlife.event.DeadLetterStore;
import education.codeforlife.event.DeadLetterStore.Query;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventHistory;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReplay;
import education.codeforlife.event.EventReplay.TooEarlyException;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Events;
import education.codeforlife.event.TopicDeclaration;
import education.codeforlife.event.jdbc.InboxReceiver;
import education.codeforlife.event.jdbc.OutboxTable;
import education.codeforlife.event.jdbc.StoredEventReplay;
import education.codeforlife.event.nats.NatsAccess;
import education.codeforlife.event.nats.NatsHistory;
import education.codeforlife.event.nats.NatsProvisioning;
import education.codeforlife.event.nats.NatsSettings;
import education.codeforlife.event.nats.NatsTransport;
import education.codeforlife.event.test.EventQueue;
import education.codeforlife.event.test.NatsServer;
import education.codeforlife.settings.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Events that are replayed, whatever became of them before. */
@ClassTest
class ReplayIntegrationTests {

    private static final int MANY = Integer.getInteger("codeforlife.event.replayed", 300);
    private static final Query JOINED = Query.of("school.class_joined", null);
    private static final Query MAILED = Query.of("school.class_joined", "mailer");

    @Autowired
    private Events events;

    @Autowired
    private EventQueue queue;

    @Autowired
    private EventReplay replay;

    @Autowired
    private DeadLetterStore deadLetters;

    @Autowired
    private ClassSubscribers subscribers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    @Autowired
    private OutboxTable outbox;

    @Autowired
    private EventTransport transport;

    @Autowired
    private EventDeclarations declarations;

    @Autowired
    private InboxReceiver receiver;

    @BeforeEach
    void forgetCalls() {
        subscribers.calls.clear();
        subscribers.ends.clear();
    }

    /** Returns the events as a broker would have them. */
    private List<EventMessage> publish(int first, int number) {
        var records = IntStream.range(first, first + number)
                .mapToObj(each -> new ClassJoined(each % 5, "" + each))
                .toList();
        transaction.executeWithoutResult(status -> events.publishAll(records));
        return outbox.all();
    }

    private void rejectAll(int number) {
        for (int each = 0; each < number; each++) {
            subscribers.ends.put("" + each, delivery -> delivery.reject("not wanted"));
        }
    }

    private List<String> handled(String group) {
        return jdbc.sql("select text from handled where group_name = :group order by id")
                .param("group", group)
                .query(String.class)
                .list();
    }

    private EventReplay replayOf(List<EventMessage> stream) {
        EventHistory history = (topics, since, to) -> stream.stream()
                .filter(event -> topics.contains(event.headers().topic()))
                .filter(event -> !event.headers().time().isBefore(since))
                .forEach(to);
        return replayOf(history);
    }

    private EventReplay replayOf(EventHistory history) {
        return StoredEventReplay.of(declarations, deadLetters, history, receiver, Duration.ofDays(8), clock);
    }

    @Test
    void replayOfManyDeadLettersHasEachEffectOnceAndKeepsTheirOrder() {
        rejectAll(MANY);
        publish(0, MANY);
        queue.drain();
        subscribers.ends.clear();
        assertThat(deadLetters.count(Query.of("school.class_joined", "counter")))
                .isEqualTo(MANY);

        assertThat(replay.replay(JOINED)).isEqualTo(MANY + 5);
        queue.drain();
        assertThat(replay.replay(JOINED)).isZero();
        queue.drain();

        assertEachOnce(MANY);
    }

    private void assertEachOnce(int number) {
        for (var group : List.of("mailer", "counter")) {
            assertThat(handled(group)).hasSize(number).doesNotHaveDuplicates();
            for (int student = 0; student < 5; student++) {
                assertThat(jdbc.sql("select text::int from handled where group_name = :group and student = :student"
                                        + " order by id")
                                .param("group", group)
                                .param("student", student)
                                .query(Integer.class)
                                .list())
                        .isSorted();
            }
        }
    }

    @Test
    void replayOfAStreamIgnoresWhatGroupsHandled() {
        var handled = publish(0, 10);
        queue.drain();
        var stream = publish(10, 10);
        jdbc.sql("delete from codeforlife_school.event_outbox").update();
        var all = Stream.concat(handled.stream(), stream.stream()).toList();

        assertThat(replayOf(all).replay(MAILED)).isEqualTo(10);
        assertThat(replayOf(all).replay(JOINED)).isEqualTo(10);
        assertThat(replayOf(all).replay(JOINED)).isZero();
        assertThat(handled("mailer")).as("nodes that handle events do so").hasSize(10);
        queue.drain();
        assertThat(transport.publish(all)).hasSize(20);

        assertEachOnce(20);
    }

    @Test
    void replayOfTheStreamOfNatsIgnoresWhatGroupsHandled() {
        var handled = publish(0, 10);
        queue.drain();
        var stream = publish(10, 10);
        jdbc.sql("delete from codeforlife_school.event_outbox").update();
        try (var server = NatsServer.start()) {
            var nats = nats(server);
            send(nats, Stream.concat(handled.stream(), stream.stream()).toList());
            var replay = replayOf(NatsHistory.of(nats));

            assertThat(replay.replay(Query.of(stream.get(0).headers().id()))).isEqualTo(2);
            assertThat(replay.replay(Query.of(handled.get(0).headers().id()))).isZero();
            assertThat(replay.replay(MAILED.since(stream.get(0).headers().time())))
                    .isEqualTo(9);
            assertThat(replay.replay(JOINED)).isEqualTo(9);
            assertThat(replay.replay(JOINED)).isZero();
        }
        queue.drain();

        assertEachOnce(20);
    }

    private static NatsSettings nats(NatsServer server) {
        return new NatsSettings(
                "school",
                List.of(server.url()),
                NatsAccess.OPEN,
                1,
                Duration.ofSeconds(1),
                Duration.ofDays(7),
                1,
                Duration.ofDays(8));
    }

    private void send(NatsSettings nats, List<EventMessage> events) {
        var topics = declarations.topics().stream().map(TopicDeclaration::name).toList();
        var unused = NatsProvisioning.provision(nats, topics, List.of());
        var transport = NatsTransport.of(nats, topics);
        transport.start(List.of(), receiver);
        try {
            assertThat(transport.publish(events)).hasSameSizeAs(events);
        } finally {
            transport.stop();
        }
    }

    @Test
    void eventOfAStreamIsReplayedAlone() {
        var stream = publish(0, 10);
        jdbc.sql("delete from codeforlife_school.event_outbox").update();

        assertThat(replayOf(stream).replay(Query.of(stream.get(3).headers().id())))
                .isEqualTo(2);
        queue.drain();

        assertThat(handled("mailer")).containsExactly("3");
    }

    @Test
    void timeBeforeWhatGroupsRememberIsRefused() {
        rejectAll(1);
        publish(0, 1);
        queue.drain();
        var letter = deadLetters.latest(1).get(0);
        clock.advance(Duration.ofDays(8).plusSeconds(1));

        for (var query : List.of(
                JOINED.since(letter.event().time()), Query.of(letter.event().id()))) {
            assertThatExceptionOfType(TooEarlyException.class)
                    .isThrownBy(() -> replay.replay(query))
                    .withMessageContaining("cannot be replayed");
        }
        assertThat(replay.replay(JOINED)).as("only what groups remember").isZero();
        assertThat(deadLetters.retryAll(JOINED)).isEqualTo(2);
    }

    @Test
    void inboxRemembersAnEventAsLongAsItsDeadLetterIsKept(
            @Autowired @Qualifier("expiredEventInbox") ExpiredRows inbox) {
        rejectAll(1);
        var stream = publish(0, 1);
        queue.drain();
        clock.advance(Duration.ofDays(9));

        assertThat(inbox.removeUpTo(100)).isZero();
        subscribers.ends.clear();
        assertThat(transport.publish(stream)).hasSize(1);
        assertThat(deadLetters.retryAll(JOINED)).isEqualTo(2);
        queue.drain();

        assertEachOnce(1);
    }

    @Test
    void deadLettersOfATopicAreDiscardedAndLetTheirKeysGoOn() {
        rejectAll(5);
        publish(0, 10);
        queue.drain();

        assertThat(deadLetters.discardAll(Query.of("school.class_named", null))).isZero();
        assertThat(deadLetters.discardAll(MAILED)).isEqualTo(5);
        queue.drain();

        assertThat(handled("mailer")).containsExactlyInAnyOrder("5", "6", "7", "8", "9");
        assertThat(deadLetters.count()).isEqualTo(5);
    }
}
