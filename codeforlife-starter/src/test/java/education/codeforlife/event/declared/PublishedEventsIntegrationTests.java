package education.codeforlife.event.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.database.test.Queries;
import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.Events;
import education.codeforlife.event.test.EventQueue;
import education.codeforlife.settings.test.MutableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Events as a service publishes them, and as its tests see them. */
@ClassTest
class PublishedEventsIntegrationTests {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final ClassNamed NAMED = new ClassNamed("7b", List.of("Ada"), Optional.of(LocalDate.EPOCH));

    @Autowired
    private Events events;

    @Autowired
    private EventQueue queue;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private MutableClock clock;

    record Undeclared(int number) {}

    private void publish(Record event) {
        transaction.executeWithoutResult(status -> events.publish(event));
    }

    private void publish(Record event, String key) {
        transaction.executeWithoutResult(status -> events.publish(event, key));
    }

    @Test
    void committedEventIsPublishedWithItsHeaders() {
        clock.set(NOON);
        publish(new ClassJoined(7, "AB123"));

        assertThat(queue.published(ClassJoined.class)).containsExactly(new ClassJoined(7, "AB123"));
        assertThat(queue.headers(ClassJoined.class)).singleElement().satisfies(this::checkHeaders);
        assertThat(jdbc.sql("select data from codeforlife_school.event_outbox")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"student_id\":7,\"class_id\":\"AB123\"}");
    }

    private void checkHeaders(EventHeaders headers) {
        assertThat(headers.topic()).isEqualTo("school.class_joined");
        assertThat(headers.version()).isEqualTo(1);
        assertThat(headers.time()).isBetween(NOON, NOON.plusSeconds(60));
        assertThat(headers.producer()).isEqualTo("school");
        assertThat(headers.key()).isEqualTo("7");
    }

    @Test
    void workThatIsRolledBackLeavesNoEvent() {
        transaction.executeWithoutResult(status -> {
            events.publish(new ClassJoined(7, "AB123"));
            status.setRollbackOnly();
        });

        assertThat(queue.published(ClassJoined.class)).isEmpty();
        assertThat(queue.count()).isZero();
    }

    @Test
    void eventThatIsRolledBackToASavepointIsNotPublished() {
        var nested = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        nested.executeWithoutResult(status -> {
            events.publish(new ClassJoined(1, "kept"));
            nested.executeWithoutResult(inner -> {
                events.publish(new ClassJoined(1, "lost"));
                inner.setRollbackOnly();
            });
        });

        assertThat(queue.published(ClassJoined.class)).containsExactly(new ClassJoined(1, "kept"));
    }

    @Test
    void eventWithoutTransactionIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> events.publish(new ClassJoined(7, "AB123")))
                .withMessageContaining("in a transaction of the service's database");
        assertThatIllegalStateException().isThrownBy(() -> events.publishAll(List.of()));
    }

    @Test
    void eventInTransactionThatOnlyReadsIsRefused() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatIllegalStateException()
                .isThrownBy(() -> reading.executeWithoutResult(status -> events.publish(new ClassJoined(7, "AB123"))))
                .withMessageContaining("only reads");
    }

    @Test
    void eventInTransactionOfAnotherDatabaseIsRefused() {
        var url = jdbc.sql("select 'jdbc:postgresql://localhost:' || inet_server_port() || '/postgres'")
                .query(String.class)
                .single();
        var user = jdbc.sql("select current_user").query(String.class).single();
        var other = new TransactionTemplate(new JdbcTransactionManager(new DriverManagerDataSource(url, user, "")));
        assertThatIllegalStateException()
                .isThrownBy(() -> other.executeWithoutResult(status -> events.publish(new ClassJoined(7, "AB123"))))
                .withMessageContaining("of the service's database");
        assertThat(queue.count()).isZero();
    }

    @Test
    void recordThatIsNotATopicIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(new Undeclared(1)))
                .withMessageContaining(Undeclared.class.getName() + " is not a topic of the service: annotate it");
    }

    @Test
    void keyIsGivenIfTheTopicDoesNotDeclareOne() {
        publish(NAMED, "7b");
        publish(NAMED);

        assertThat(queue.published(ClassNamed.class)).containsExactly(NAMED, NAMED);
        assertThat(queue.headers(ClassNamed.class))
                .extracting(EventHeaders::key)
                .containsExactly("7b", null);
    }

    @Test
    void otherKeyThanTheDeclaredOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(new ClassJoined(7, "AB123"), "8"))
                .withMessageContaining("declares the key studentId");
    }

    @Test
    void eventWithoutItsDeclaredKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(new ClassClosed(null)))
                .withMessageContaining("does not have a key: classId is null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada\0", "ada\uD800"})
    void keyThatCannotBeStoredIsRefusedWithoutShowingIt(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(NAMED, key))
                .withMessageContaining("Invalid key of an event of topic school.class_named")
                .withMessageNotContaining("ada");
        assertThatIllegalArgumentException().isThrownBy(() -> publish(new ClassClosed(key)));
        assertThatIllegalArgumentException().isThrownBy(() -> publish(NAMED, "k".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä\0", "\uD83D\uDE00", "\uD83D", "\\\"\n"})
    void textArrivesAsItIs(String text) {
        publish(new ClassJoined(7, text));
        assertThat(queue.published(ClassJoined.class)).containsExactly(new ClassJoined(7, text));
    }

    @Test
    void eventThatIsTooLargeOrUnwritableLeavesTheTransactionUsable() {
        transaction.executeWithoutResult(status -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> events.publish(new ClassJoined(7, "Ada ".repeat(20_000))))
                    .withMessageContaining("at most 65536 are possible")
                    .withMessageNotContaining("Ada");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> events.publish(new ClassCounted(1)))
                    .withMessageContaining("cannot be written as JSON")
                    .withMessageNotContaining("Ada");
            events.publish(new ClassJoined(7, "kept"));
        });
        assertThat(queue.published(ClassJoined.class)).containsExactly(new ClassJoined(7, "kept"));
    }

    @Test
    void manyEventsAreOneBatchInTheirOrder(@Autowired Queries queries) {
        var many = IntStream.range(0, 500)
                .mapToObj(number -> new ClassJoined(number % 5, "class " + number))
                .toList();

        var statements = queries.of(() -> transaction.executeWithoutResult(status -> events.publishAll(many)));

        assertThat(statements).hasSize(1);
        assertThat(queue.published(ClassJoined.class)).containsExactlyElementsOf(many);
    }

    @Test
    void refusedEventLeavesTheOthersOfItsBatchUnpublished() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> events.publishAll(List.of(new ClassJoined(7, "good"), new ClassClosed(null)))));
        assertThat(queue.count()).isZero();
    }
}
