package education.codeforlife.event.autoconfigure;

import static education.codeforlife.event.autoconfigure.EventCommandLine.DISCARD;
import static education.codeforlife.event.autoconfigure.EventCommandLine.LIST;
import static education.codeforlife.event.autoconfigure.EventCommandLine.REPLAY;
import static education.codeforlife.event.autoconfigure.EventCommandLine.RETRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import education.codeforlife.command.autoconfigure.CommandException;
import education.codeforlife.command.autoconfigure.OperatorCommand;
import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.Subscribe;
import education.codeforlife.event.Topic;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;

class EventCommandAutoConfigurationTests {

    private static final Instant NOON = Instant.parse("2030-07-01T12:00:00Z");
    private static final UUID EVENT = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    @Topic("joined")
    record Joined(long id) {}

    static class Handlers {
        @Subscribe(topic = "joined", group = "mailer")
        void on(Joined event) {}
    }

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private static DeadLetter letter(long id, String topic, String group) {
        var headers = new EventHeaders(EVENT, topic, 1, NOON, "school", "k\t" + id, Map.of());
        return new DeadLetter(id, headers, group, 3, "not wanted", NOON.plusSeconds(1));
    }

    private static final List<DeadLetter> LETTERS = List.of(
            letter(1, "school.joined", "mailer"), letter(2, "school.joined", "old"), letter(3, "other.left", "mailer"));

    private final RecordedLetters letters = new RecordedLetters(LETTERS);

    private EventCommands commands(RecordedLetters store) {
        var context = new GenericApplicationContext();
        context.registerBean(Handlers.class);
        context.refresh();
        var declarations =
                EventDeclarations.of(context.getDefaultListableBeanFactory(), "school", List.of(Joined.class));
        return new EventCommands(
                store,
                store,
                new EventNames(declarations, store),
                TransactionOperations.withoutTransaction(),
                new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "joined, 2",
        "school.joined, 2",
        "other.left, 1",
        "joined/mailer, 1",
        "joined/old, 1",
        "other.left/mailer, 1"
    })
    void deadLettersAreListedByTopicAndGroup(String which, int number) {
        commands(letters).run(LIST, which);
        assertThat(lines())
                .hasSize(number + 1)
                .startsWith("id\ttopic\tgroup\tkey\tattempts\tpublished\tfailed\tevent\treason");
    }

    @Test
    void lineShowsWhatIsKnownWithoutControlCharacters() {
        commands(letters).run(LIST, "joined/mailer");
        assertThat(lines().get(1))
                .isEqualTo("1\tschool.joined\tmailer\tk?1\t3\t2030-07-01T12:00:00Z\t2030-07-01T12:00:01Z\t" + EVENT
                        + "\tnot wanted");
    }

    @Test
    void listHasEveryDeadLetter() {
        var many = LongStream.range(0, 2500)
                .mapToObj(id -> letter(id, "school.joined", "mailer"))
                .toList();
        commands(new RecordedLetters(many)).run(LIST, "");
        assertThat(lines()).hasSize(2501).doesNotHaveDuplicates();
    }

    @Test
    void idsTopicsAndGroupsAreRetried() {
        commands(letters).run(RETRY, "joined, 2,other.left/mailer");
        assertThat(letters.calls).containsExactly("retry 2", "retry school.joined null", "retry other.left mailer");
        assertThat(lines())
                .containsExactly(
                        "Dead letter 2 is retried",
                        "Dead letters of joined that are retried: 2",
                        "Dead letters of other.left/mailer that are retried: 1");
    }

    @Test
    void idsAndTopicsAreDiscarded() {
        commands(letters).run(DISCARD, "3,joined/old");
        assertThat(letters.calls).containsExactly("discard 3", "discard school.joined old");
        assertThat(lines())
                .containsExactly("Dead letter 3 is discarded", "Dead letters of joined/old that are discarded: 1");
    }

    @Test
    void eventsTopicsAndTimesAreReplayed() {
        commands(letters).run(REPLAY, EVENT + ",joined,joined/mailer@2030-07-01T12:00:00Z,@2030-07-01T12:00:00Z");
        assertThat(letters.calls)
                .containsExactly(
                        "replay null null " + EVENT + " null",
                        "replay school.joined null null null",
                        "replay school.joined mailer null 2030-07-01T12:00:00Z",
                        "replay null null null 2030-07-01T12:00:00Z");
        assertThat(lines()).hasSize(4).contains("Deliveries of joined that are replayed: 2");
    }

    @Test
    void replayOfWhatGroupsForgetFailsBeforeAnyIsReplayed() {
        assertFails(
                REPLAY,
                "joined,joined@2029-12-31T23:59:59Z",
                "Events that were published before 2030-01-01T00:00:00Z cannot be replayed: their groups do not remember"
                        + " which of them they handled");
        assertThat(letters.calls).isEmpty();
    }

    @Test
    void replayFailsWhileTheTransportIsAway() {
        letters.away = true;
        assertFails(REPLAY, "joined", "NATS is away");
    }

    private void assertFails(String command, String which, String message) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> commands(letters).run(command, which))
                .withMessage(message);
        assertThat(lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', A dead letter is not named",
        "'1,', A dead letter is not named",
        "'1,unknown', Topic school.unknown does not exist",
        "'joined/unknown', Group unknown of topic school.joined does not exist",
        "'joined/', Group  of topic school.joined does not exist",
        "'a	b', Topic school.a?b does not exist",
        "'joined,9', Dead letter 9 does not exist"
    })
    void wordThatIsNotADeadLetterFails(String which, String message) {
        assertFails(RETRY, which, message);
        assertThat(letters.calls).doesNotContain("retry 1", "retry school.joined null");
    }

    @ParameterizedTest
    @CsvSource({
        "joined@yesterday, Time yesterday cannot be read",
        "@, Time  cannot be read",
        "unknown@2030-07-01T12:00:00Z, Topic school.unknown does not exist"
    })
    void wordThatIsNotAReplayFails(String which, String message) {
        assertFails(REPLAY, which, message);
    }

    @Test
    void applicationWithCommandNeitherServesNorHandlesEvents() {
        var environment = new MockEnvironment();
        environment
                .getPropertySources()
                .addLast(new SimpleCommandLinePropertySource("--codeforlife.event.replay=joined"));
        new EventCommandLine().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("server.port")).isEqualTo("-1");
        assertThat(environment.getProperty("codeforlife.task.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("codeforlife.service.mode")).isEqualTo("web");
    }

    @Test
    void commandNeedsEvents() {
        var runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(EventCommandAutoConfiguration.class));
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(OperatorCommand.class));
        runner.withPropertyValues("codeforlife.event.list=")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessage("The service does not have events"));
    }
}
