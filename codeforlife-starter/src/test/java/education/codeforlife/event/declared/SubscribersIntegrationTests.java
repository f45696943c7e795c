package education.codeforlife.event.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetters;
import education.codeforlife.event.Delivery;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Events;
import education.codeforlife.event.jdbc.DeliveryTable;
import education.codeforlife.event.jdbc.EventTasks;
import education.codeforlife.event.jdbc.OutboxDrain;
import education.codeforlife.event.jdbc.OutboxTable;
import education.codeforlife.event.test.EventQueue;
import education.codeforlife.settings.test.MutableClock;
import education.codeforlife.task.test.TaskQueue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Events as the methods of a service handle them. */
@ClassTest
class SubscribersIntegrationTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Consumer<Delivery> FAIL = delivery -> {
        throw new IllegalStateException("personal: Ada");
    };

    @Autowired
    private Events events;

    @Autowired
    private EventQueue queue;

    @Autowired
    private EventTransport transport;

    @Autowired
    private OutboxTable outbox;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private EventTasks eventTasks;

    @Autowired
    private TaskQueue tasks;

    @Autowired
    private ClassSubscribers subscribers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void forgetCalls() {
        subscribers.calls.clear();
        subscribers.ends.clear();
    }

    private void publish(Record... all) {
        transaction.executeWithoutResult(status -> events.publishAll(List.of(all)));
    }

    private static ClassJoined joined(String classId) {
        return new ClassJoined(7, classId);
    }

    private List<String> handled(String group) {
        return jdbc.sql("select text from handled where group_name = :group order by id")
                .param("group", group)
                .query(String.class)
                .list();
    }

    private List<String> calls(String group) {
        return subscribers.calls.stream()
                .filter(call -> call.startsWith(group + " "))
                .toList();
    }

    /** Lets all attempts that are left be made. */
    private void drainAllAttempts() {
        for (int attempt = 0; attempt < 4; attempt++) {
            queue.drain();
            clock.advance(MINUTE);
        }
        queue.drain();
    }

    private DeadLetter onlyDead() {
        assertThat(deadLetters.count()).isEqualTo(1);
        return deadLetters.latest(10).get(0);
    }

    @Test
    void eachGroupHandlesEachEventInItsOrder() {
        publish(joined("one"), joined("two"));
        assertThat(queue.count()).isEqualTo(2);

        queue.drain();

        assertThat(handled("mailer")).containsExactly("one", "two");
        assertThat(handled("counter")).containsExactly("one", "two");
        assertThat(queue.count()).isZero();
    }

    @Test
    void handlerKnowsTheHeadersOfItsEvent() {
        subscribers.ends.put(
                "one",
                delivery -> subscribers.calls.add(delivery.group() + "/"
                        + delivery.headers().topic() + "/" + delivery.headers().key() + "/"
                        + delivery.headers().producer()));
        publish(joined("one"));
        queue.drain();
        assertThat(subscribers.calls).contains("mailer/school.class_joined/7/school");
    }

    @Test
    void eventThatIsDeliveredAgainAfterACrashHasItsEffectOnce() {
        publish(joined("one"), joined("two"));

        // as if the node had died before it removed what it delivered
        assertThat(transport.publish(outbox.all())).hasSize(2);
        assertThat(queue.count()).isEqualTo(2);
        queue.drain();

        assertThat(handled("mailer")).containsExactly("one", "two");
        assertThat(handled("counter")).containsExactly("one", "two");
    }

    @Test
    void failedEventThatIsDeliveredAgainIsNotTriedTwice() {
        subscribers.ends.put("one", FAIL);
        publish(joined("one"));

        assertThat(transport.publish(outbox.all())).hasSize(1);
        queue.drain();

        assertThat(calls("mailer")).containsExactly("mailer one 1");
    }

    @Test
    void eventThatIsCommittedAfterALaterOneIsDelivered() throws Exception {
        var inserted = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var early = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            events.publish(joined("early"));
            inserted.countDown();
            await(commit);
        }));
        await(inserted);
        publish(joined("late"));
        queue.drain();
        assertThat(handled("mailer")).containsExactly("late");

        commit.countDown();
        early.get();
        queue.drain();

        assertThat(handled("mailer")).containsExactly("late", "early");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nodesThatDrainTheSamePartitionsNeitherDoubleNorReorder() throws Exception {
        var all = IntStream.range(0, 150)
                .mapToObj(number -> new ClassJoined(number % 10, "" + number))
                .toArray(Record[]::new);
        publish(all);

        var other = CompletableFuture.runAsync(queue::drain);
        queue.drain();
        other.get();
        queue.drain();

        assertThat(handled("mailer")).hasSize(150).doesNotHaveDuplicates();
        for (int student = 0; student < 10; student++) {
            assertThat(handledOf("mailer", student)).hasSize(15).isSorted();
            assertThat(handledOf("counter", student)).hasSize(15).isSorted();
        }
    }

    private List<Integer> handledOf(String group, int student) {
        return jdbc.sql("select text::int from handled where group_name = :group and student = :student order by id")
                .param("group", group)
                .param("student", student)
                .query(Integer.class)
                .list();
    }

    @Test
    void failureIsRolledBackAndTriedAgainLaterAndLater() {
        subscribers.ends.put("one", delivery -> {
            if (delivery.attempt() < 3) throw new IllegalStateException();
        });
        publish(joined("one"));
        queue.drain();
        assertThat(handled("mailer")).isEmpty();
        queue.drain();
        assertThat(calls("mailer")).as("the first delay is a second").containsExactly("mailer one 1");

        clock.advance(Duration.ofMillis(1251));
        queue.drain();
        clock.advance(Duration.ofMillis(1251));
        queue.drain();
        assertThat(calls("mailer")).as("the second one is two").containsExactly("mailer one 1", "mailer one 2");

        clock.advance(Duration.ofMillis(1250));
        queue.drain();
        assertThat(handled("mailer")).containsExactly("one");
        assertThat(deadLetters.count()).isZero();
    }

    @Test
    void failedEventHoldsBackItsKeyOnlyAndItsGroupOnly() {
        subscribers.ends.put("one", delivery -> {
            if (delivery.group().equals("mailer") && delivery.attempt() == 1) throw new IllegalStateException();
        });
        publish(joined("one"), joined("two"), new ClassJoined(8, "other"), joined("three"));
        queue.drain();
        assertThat(handled("mailer")).containsExactly("other");
        assertThat(handled("counter")).contains("one", "two", "three");

        publish(joined("four"));
        drainAllAttempts();

        assertThat(handledOfSeven("mailer")).containsExactly("one", "two", "three", "four");
        assertThat(calls("mailer")).contains("mailer two 1").doesNotContain("mailer two 2");
    }

    private List<String> handledOfSeven(String group) {
        return jdbc.sql("select text from handled where group_name = :group and student = 7 order by id")
                .param("group", group)
                .query(String.class)
                .list();
    }

    @Test
    void eventIsADeadLetterAfterItsLastAttemptWithAnImpersonalReason() {
        subscribers.ends.put("one", FAIL);
        publish(joined("one"));
        drainAllAttempts();

        assertThat(calls("mailer")).hasSize(3);
        assertThat(handled("mailer")).isEmpty();
        assertThat(deadLetters.count()).isEqualTo(2);
        assertThat(deadLetters.latest(10))
                .filteredOn(letter -> letter.group().equals("mailer"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.event().topic()).isEqualTo("school.class_joined");
                    assertThat(letter.attempts()).isEqualTo(3);
                    assertThat(letter.reason())
                            .startsWith("java.lang.IllegalStateException at ")
                            .doesNotContain("Ada");
                });
        assertThat(queue.count()).isZero();
    }

    private void failOf(String group) {
        subscribers.ends.put("one", delivery -> {
            if (delivery.group().equals(group)) delivery.reject("not wanted");
        });
    }

    @Test
    void deadLetterHoldsItsKeyUntilItIsRetried() {
        failOf("mailer");
        publish(joined("one"), joined("two"), joined("three"));
        drainAllAttempts();
        assertThat(handled("mailer")).isEmpty();
        assertThat(onlyDead().reason()).isEqualTo("not wanted");
        assertThat(onlyDead().attempts()).isEqualTo(1);

        subscribers.ends.clear();
        assertThat(deadLetters.retry(onlyDead().id())).isTrue();
        queue.drain();

        assertThat(handled("mailer")).containsExactly("one", "two", "three");
        assertThat(deadLetters.count()).isZero();
    }

    @Test
    void discardedDeadLetterLetsItsKeyGoOn() {
        failOf("mailer");
        publish(joined("one"), joined("two"), joined("three"));
        queue.drain();
        long id = onlyDead().id();

        assertThat(deadLetters.discard(id)).isTrue();
        assertThat(deadLetters.discard(id)).isFalse();
        assertThat(deadLetters.retry(id)).isFalse();
        queue.drain();

        assertThat(handled("mailer")).containsExactly("two", "three");
    }

    @Test
    void groupThatContinuesGoesOnWithoutItsDeadLetter() {
        subscribers.ends.put("one", FAIL);
        publish(joined("one"), joined("two"));
        queue.drain();
        assertThat(handled("counter")).isEmpty();
        drainAllAttempts();

        assertThat(handled("counter")).containsExactly("two");
        assertThat(handled("mailer")).isEmpty();
        publish(joined("three"));
        queue.drain();
        assertThat(handled("counter")).containsExactly("two", "three");
    }

    @Test
    void deadLetterOfAGroupThatContinuesIsRetriedBeforeWhatWaits() {
        failOf("counter");
        publish(joined("one"));
        queue.drain();
        subscribers.ends.put("two", delivery -> delivery.later(MINUTE));
        publish(joined("two"));
        queue.drain();

        subscribers.ends.clear();
        clock.advance(MINUTE.multipliedBy(2));
        assertThat(deadLetters.retry(onlyDead().id())).isTrue();
        queue.drain();

        assertThat(handled("counter")).containsExactly("one", "two");
    }

    @Test
    void onlyDeadLettersAreRetriedAndDiscarded() {
        subscribers.ends.put("one", delivery -> delivery.later(MINUTE));
        publish(joined("one"));
        queue.drain();
        long id = jdbc.sql("select min(id) from codeforlife_school.event_deliveries")
                .query(Long.class)
                .single();
        assertThat(deadLetters.retry(id)).isFalse();
        assertThat(deadLetters.discard(id)).isFalse();
    }

    @Test
    void eventThatIsAskedForLaterComesLaterAndDoesNotCountAsFailed() {
        subscribers.ends.put("one", delivery -> {
            if (delivery.group().equals("mailer")) delivery.later(Duration.ofDays(1));
        });
        publish(joined("one"), joined("two"));
        for (int day = 0; day < 5; day++) {
            queue.drain();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(handled("mailer")).isEmpty();
        assertThat(calls("mailer")).containsOnly("mailer one 1").hasSize(5);

        subscribers.ends.clear();
        queue.drain();

        assertThat(handled("mailer")).containsExactly("one", "two");
    }

    @Test
    void refusedEventIsTriedAgainWithItsReason() {
        subscribers.ends.put("one", delivery -> delivery.nack("not ready"));
        publish(joined("one"));
        drainAllAttempts();

        assertThat(calls("mailer")).containsExactly("mailer one 1", "mailer one 2", "mailer one 3");
        assertThat(deadLetters.latest(1)).first().extracting(DeadLetter::reason).isEqualTo("not ready");
    }

    @Test
    void lastDecisionCounts() {
        subscribers.ends.put("one", delivery -> {
            delivery.nack("no");
            delivery.later(MINUTE);
            delivery.ack();
        });
        publish(joined("one"));
        queue.drain();
        assertThat(handled("mailer")).containsExactly("one");
    }

    @Test
    void workOfAnEventThatIsAcknowledgedAndThenFailsIsRolledBack() {
        subscribers.ends.put("one", delivery -> {
            delivery.ack();
            if (delivery.attempt() == 1) throw new IllegalStateException();
        });
        publish(joined("one"));
        queue.drain();
        assertThat(handled("mailer")).isEmpty();
        drainAllAttempts();
        assertThat(handled("mailer")).containsExactly("one");
    }

    @Test
    void delayIsPositive() {
        subscribers.ends.put(
                "one",
                delivery -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> delivery.later(Duration.ZERO))
                        .withMessageContaining("Invalid delay PT0S"));
        publish(joined("one"));
        queue.drain();
        assertThat(handled("mailer")).containsExactly("one");
    }

    @Test
    void errorAndFailedStatementAreFailuresOfTheMethod() {
        subscribers.ends.put("one", delivery -> {
            throw new StackOverflowError();
        });
        subscribers.ends.put("two", delivery -> jdbc.sql("select 1 / 0").query().singleRow());
        publish(joined("one"), new ClassJoined(8, "two"), new ClassJoined(9, "three"));
        drainAllAttempts();

        assertThat(handled("mailer")).containsExactly("three");
        assertThat(deadLetters.count()).isEqualTo(4);
    }

    @Test
    void interruptedMethodHasFailed() {
        subscribers.ends.put("one", delivery -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException();
        });
        publish(joined("one"), new ClassJoined(8, "two"));
        assertThat(transport.publish(outbox.all()))
                .as("the others are left for a thread that is not interrupted")
                .hasSize(1);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(jdbc.sql("select count(*) from codeforlife_school.event_deliveries where attempts = 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void handlerThatPublishesDoesSoInItsTransaction() {
        subscribers.ends.put("after AB123", delivery -> {});
        publish(new ClassClosed("AB123"));

        queue.drain();

        assertThat(handled("mailer")).containsExactly("after AB123");
    }

    @Test
    void otherRecordReadsTheEventTolerantly() {
        transaction.executeWithoutResult(
                status -> events.publish(new ClassNamed("7b", List.of("Ada", "Bob"), Optional.empty())));
        queue.drain();
        assertThat(jdbc.sql("select student || text from handled where group_name = 'reader'")
                        .query(String.class)
                        .list())
                .as("what is absent is zero, what is unknown is ignored")
                .containsExactly("07b");
    }

    private void changeInOutbox(String assignment) {
        assertThat(jdbc.sql("update codeforlife_school.event_outbox set " + assignment)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void eventOfANewerSchemaIsADeadLetter() {
        transaction.executeWithoutResult(status -> events.publish(new ClassNamed("7b", List.of(), Optional.empty())));
        changeInOutbox("version = 3");

        queue.drain();

        assertThat(onlyDead().reason())
                .contains("it has version 3 of its schema, and ClassSubscribers.read reads versions up to 2");
        assertThat(onlyDead().event().version()).isEqualTo(3);
    }

    @Test
    void unreadableEventIsADeadLetterAtOnceWithoutItsContent() {
        transaction.executeWithoutResult(status -> events.publish(new ClassNamed("Ada", List.of(), Optional.empty())));
        changeInOutbox("data = '{\"size\": \"Ada\"}'");

        queue.drain();

        assertThat(onlyDead().reason())
                .startsWith("education.codeforlife.event.UnreadableEventException (Unreadable event: ")
                .doesNotContain("Ada");
        assertThat(handled("reader")).isEmpty();
    }

    @Test
    void statementOfAMethodThatTakesTooLongIsCancelled() {
        var headers =
                new EventHeaders(UUID.randomUUID(), "school.class_counted", 1, Instant.EPOCH, "school", "7", Map.of());
        transport.publish(List.of(new EventMessage(headers, "{\"students\":1}")));
        assertThat(onlyDead().reason()).startsWith("org.springframework.dao.QueryTimeoutException");
        assertThat(onlyDead().event()).isEqualTo(headers);
    }

    /** Runs the tasks of the partitions as a node does that takes them over from one that died. */
    private void drainAfterDeath() {
        eventTasks.poll();
        jdbc.sql("update codeforlife_school.scheduled_tasks set consecutive_failures = 1")
                .update();
        tasks.runDue();
    }

    @Test
    void attemptAfterTheDeathOfANodeIsCountedBeforeItBegins() {
        subscribers.ends.put("one", delivery -> {
            subscribers.calls.add("committed " + committedAttempts());
            if (delivery.group().equals("mailer") && delivery.attempt() == 1) throw new IllegalStateException();
        });
        publish(joined("one"), joined("two"));

        drainAfterDeath();

        assertThat(calls("committed")).containsOnly("committed 1").hasSize(2);
        assertThat(handled("counter")).containsExactly("one", "two");
        drainAllAttempts();
        assertThat(handled("mailer")).containsExactly("one", "two");
        assertThat(calls("mailer")).containsExactly("mailer one 1", "mailer one 2", "mailer two 1");
    }

    private int committedAttempts() {
        var other = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Objects.requireNonNull(
                other.execute(status -> jdbc.sql("select max(attempts) from codeforlife_school.event_deliveries")
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void eventOverWhichNodesDieIsADeadLetterInTheEnd() {
        publish(joined("one"), joined("two"));
        assertThat(transport.publishAfterDeath(outbox.all())).hasSize(2);
        assertThat(subscribers.calls).isEmpty();
        jdbc.sql("update codeforlife_school.event_deliveries set attempts = 3 where due_at is not null")
                .update();

        drainAfterDeath();
        drainAfterDeath();

        assertThat(calls("mailer")).isEmpty();
        assertThat(deadLetters.latest(10)).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.attempts()).isEqualTo(3);
            assertThat(letter.reason()).isEqualTo("The node died in each of the last attempts");
        });
        assertThat(handled("counter")).as("which goes on").containsExactly("two");
        assertThat(queue.count()).isZero();
    }

    @Test
    void drainLeavesEventsForTheNextOneAfterTenSeconds(@Autowired OutboxDrain drain) {
        var samePartition = new ClassJoined(18, "two");
        Consumer<Delivery> failOnce = delivery -> {
            if (delivery.attempt() == 1) throw new IllegalStateException();
            clock.advance(Duration.ofSeconds(10));
        };
        subscribers.ends.put("one", failOnce);
        subscribers.ends.put("two", failOnce);
        publish(joined("one"), samePartition);
        queue.drain();
        clock.advance(MINUTE);

        for (int tried = 1; tried <= 4; tried++) {
            assertThat(drain.drainAll()).isTrue();
            assertThat(subscribers.calls)
                    .filteredOn(call -> call.endsWith(" 2"))
                    .hasSize(tried);
        }
    }

    @Test
    void drainWhoseThreadIsInterruptedLeavesTheRestToTheNextOne(@Autowired OutboxDrain drain) {
        subscribers.ends.put("one", delivery -> {
            if (delivery.attempt() == 1) throw new IllegalStateException();
            Thread.currentThread().interrupt();
        });
        publish(joined("one"));
        queue.drain();
        clock.advance(MINUTE);

        assertThat(drain.drainAll()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(subscribers.calls).filteredOn(call -> call.endsWith(" 2")).hasSize(1);

        assertThat(drain.drainAll()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(handled("mailer")).containsExactly("one");
        assertThat(handled("counter")).containsExactly("one");
    }

    @Test
    void deadLetterHoldsBackWhatIsDueWhenItsGroupNoLongerContinues() {
        failOf("counter");
        publish(joined("one"));
        queue.drain();
        subscribers.ends.put("two", delivery -> {
            if (delivery.group().equals("counter")) delivery.later(MINUTE);
        });
        publish(joined("two"));
        queue.drain();
        jdbc.sql("update codeforlife_school.event_deliveries set group_name = 'mailer'")
                .update();
        jdbc.sql("delete from handled").update();
        clock.advance(MINUTE);
        queue.drain();
        assertThat(handled("mailer")).isEmpty();

        subscribers.ends.clear();
        assertThat(deadLetters.retry(onlyDead().id())).isTrue();
        queue.drain();

        assertThat(handled("mailer")).containsExactly("one", "two");
    }

    @Test
    void keyGoesOnWhenItsGroupNoLongerHoldsItBack(
            @Autowired DeliveryTable deliveries, @Autowired EventDeclarations declarations) {
        failOf("mailer");
        publish(joined("one"), joined("two"), joined("three"));
        queue.drain();
        jdbc.sql("update codeforlife_school.event_deliveries set group_name = 'counter' where group_name = 'mailer'")
                .update();
        jdbc.sql("delete from handled").update();
        queue.drain();
        assertThat(handled("counter")).isEmpty();

        deliveries.releaseAll(
                declarations.subscription("school.class_joined", "mailer").orElseThrow());
        queue.drain();
        assertThat(handled("counter")).isEmpty();
        deliveries.releaseAll(
                declarations.subscription("school.class_joined", "counter").orElseThrow());
        queue.drain();

        assertThat(handled("counter")).containsExactly("two", "three");
    }

    @Test
    void eventOfATopicOfANewerNodeWaitsForIt() {
        publish(joined("one"));
        changeInOutbox("topic = 'school.class_of_tomorrow'");
        publish(joined("two"));

        queue.drain();
        assertThat(handled("mailer")).containsExactly("two");
        assertThat(queue.count()).isEqualTo(1);

        changeInOutbox("topic = 'school.class_joined'");
        queue.drain();
        assertThat(handled("mailer")).containsExactly("two", "one");
    }

    @Test
    void deliveryOfAGroupThatIsGoneWaits() {
        subscribers.ends.put("one", FAIL);
        publish(joined("one"));
        queue.drain();
        jdbc.sql("update codeforlife_school.event_deliveries set group_name = 'gone ' || group_name")
                .update();
        drainAllAttempts();
        assertThat(jdbc.sql("select count(*) from codeforlife_school.event_deliveries where attempts = 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void testDeliversAnEventToAMethod() {
        queue.deliver("class_joined", "mailer", joined("one"));
        queue.deliver("school.class_joined", "mailer", joined("two"));

        assertThat(handled("mailer")).containsExactly("one", "two");
        assertThat(handled("counter")).isEmpty();
    }

    @Test
    void testSeesTheFailureOfAMethod() {
        subscribers.ends.put("one", FAIL);
        assertThatIllegalStateException()
                .isThrownBy(() -> queue.deliver("class_joined", "mailer", joined("one")))
                .withMessage("personal: Ada");
        subscribers.ends.put("one", delivery -> delivery.reject("not wanted"));
        assertThatIllegalStateException()
                .isThrownBy(() -> queue.deliver("class_joined", "mailer", joined("one")))
                .withMessage("The event was refused: not wanted");
        assertThat(handled("mailer")).isEmpty();
    }

    @Test
    void testCannotDeliverToAGroupThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.deliver("class_joined", "nobodies", joined("one")))
                .withMessageContaining("No method subscribes to topic school.class_joined with group nobodies");
    }

    @Test
    void metersCountEventsThatWait(@Autowired MeterRegistry meters) {
        clock.advance(MINUTE);
        failOf("mailer");
        publish(joined("one"), joined("two"));
        queue.drain();
        publish(joined("three"));
        clock.advance(MINUTE);

        assertThat(gauge(meters, "outbox", "topic", "school.class_joined")).isEqualTo(1);
        assertThat(gauge(meters, "lag", "topic", "school.class_joined")).isBetween(59.0, 70.0);
        assertThat(gauge(meters, "outbox", "topic", "school.class_named")).isZero();
        assertThat(gauge(meters, "lag", "topic", "school.class_named")).isZero();
        assertThat(gauge(meters, "waiting", "group", "mailer")).isEqualTo(1);
        assertThat(gauge(meters, "dead", "group", "mailer")).isEqualTo(1);
        assertThat(gauge(meters, "dead", "group", "counter")).isZero();
    }

    private static double gauge(MeterRegistry meters, String name, String tag, String value) {
        return meters.get("codeforlife.events." + name).tag(tag, value).gauge().value();
    }

    @Test
    void metersCountWhatThisVersionDoesNotDeclareTogether(@Autowired MeterRegistry meters) {
        clock.advance(Duration.ofHours(1));
        failOf("mailer");
        publish(joined("one"));
        queue.drain();
        jdbc.sql("update codeforlife_school.event_deliveries set group_name = 'gone'")
                .update();
        publish(joined("two"));
        changeInOutbox("topic = 'school.class_of_tomorrow'");
        clock.advance(MINUTE);

        assertThat(gauge(meters, "outbox", "topic", "undeclared")).isEqualTo(1);
        assertThat(gauge(meters, "lag", "topic", "undeclared")).isBetween(59.0, 70.0);
        assertThat(gauge(meters, "dead", "group", "undeclared")).isEqualTo(1);
        assertThat(gauge(meters, "dead", "group", "mailer")).isZero();
    }

    @Test
    void deadLettersAreReportedAndTheServiceIsHealthy(@Autowired HealthEndpoint endpoint) {
        clock.advance(Duration.ofDays(1));
        assertThat(eventsHealth(endpoint)).isEqualTo("UP");
        failOf("mailer");
        publish(joined("one"));
        queue.drain();
        clock.advance(MINUTE);

        assertThat(eventsHealth(endpoint)).isEqualTo("IMPAIRED");
        assertThat(endpoint.health().getStatus()).isEqualTo(Status.UP);
    }

    private static String eventsHealth(HealthEndpoint endpoint) {
        return Objects.requireNonNull(endpoint.healthForPath("events"))
                .getStatus()
                .getCode();
    }
}
