package education.codeforlife.event.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import education.codeforlife.database.test.TestDatabase;
import education.codeforlife.event.AfterDeadLetter;
import education.codeforlife.event.DeadLetter;
import education.codeforlife.event.DeadLetters;
import education.codeforlife.event.Events;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.nats.NatsAccess;
import education.codeforlife.event.nats.NatsProvisioning;
import education.codeforlife.event.nats.NatsSettings;
import education.codeforlife.event.office.OfficeApplication;
import education.codeforlife.event.test.NatsServer;
import io.nats.client.Nats;
import io.nats.client.impl.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/** Two services on a real broker, each with a database of its own. */
@ExtendWith(OutputCaptureExtension.class)
class NatsServicesIntegrationTests {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static NatsServer server;

    private static final List<TestDatabase> databases = List.of(TestDatabase.create(), TestDatabase.create());

    @BeforeAll
    static void startTheServer() {
        server = NatsServer.start();
    }

    @AfterAll
    static void stopTheServer() {
        if (server != null) server.close();
        databases.forEach(TestDatabase::close);
    }

    private static ConfigurableApplicationContext school(String... arguments) {
        return run(ClassApplication.class, "school", databases.get(0), arguments);
    }

    private static ConfigurableApplicationContext office(String... arguments) {
        return run(OfficeApplication.class, "office", databases.get(1), arguments);
    }

    private static ConfigurableApplicationContext run(
            Class<?> application, String name, TestDatabase database, String... arguments) {
        var all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.flyway.locations=classpath:event/declared",
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--codeforlife.environment=local",
                "--codeforlife.service.name=" + name,
                "--codeforlife.event.nats.url=" + server.url()));
        all.addAll(List.of(arguments));
        return SpringApplication.run(application, all.toArray(String[]::new));
    }

    private static List<String> handled(ConfigurableApplicationContext service, String group) {
        return service.getBean(JdbcClient.class)
                .sql("select text from handled where group_name = :group order by id")
                .param("group", group)
                .query(String.class)
                .list();
    }

    private static void publish(ConfigurableApplicationContext service, Record... events) {
        service.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> service.getBean(Events.class).publishAll(List.of(events)));
    }

    private static Record[] joined(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new ClassJoined(7, "" + number))
                .toArray(Record[]::new);
    }

    @Test
    void eventsOfAServiceReachTheGroupsOfAnother(CapturedOutput output) {
        assertThat(school("--codeforlife.event.provision").isActive()).isFalse();
        assertThat(output.getOut())
                .contains("Stream school is made", "\"school.class_joined.*\"")
                .contains("$JS.ACK.school.school-mailer-class_joined-7.>");
        provideForTheOffice();

        try (var school = school();
                var office = office()) {
            publish(school, joined(20));
            var numbers = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
            await().until(() -> handled(office, "greeter").size() == 20
                    && handled(school, "mailer").size() == 20);
            assertThat(handled(office, "greeter")).isEqualTo(numbers);
            assertThat(handled(school, "mailer")).isEqualTo(numbers);
            assertThat(health(office)).isEqualTo(Status.UP);

            publishAsAnyProgramMay();
            await().until(() -> deadLetters(office).size() == 5);
            assertThat(deadLetters(office))
                    .extracting(DeadLetter::reason)
                    .anyMatch(reason -> reason.contains("Nats-Msg-Id is missing"))
                    .anyMatch(reason -> reason.contains("it is not UTF-8"))
                    .anyMatch(reason -> reason.contains("it has 70000 bytes"))
                    .anyMatch(reason -> reason.contains("it has version 9 of its schema"))
                    .anyMatch(reason -> reason.contains("Unreadable event: "));

            publish(school, new ClassJoined(7, "after"));
            await().until(() -> handled(office, "greeter").contains("after"));
        }
    }

    /** As its command does. */
    private static void provideForTheOffice() {
        var method = Objects.requireNonNull(
                ReflectionUtils.findMethod(NatsServicesIntegrationTests.class, "provideForTheOffice"));
        var greeter = new Subscription(
                "school.class_joined",
                "greeter",
                "bean",
                method,
                ClassJoined.class,
                1,
                0,
                Duration.ofMinutes(1),
                AfterDeadLetter.HOLD);
        var settings = new NatsSettings(
                "office",
                List.of(server.url()),
                NatsAccess.OPEN,
                4,
                Duration.ofSeconds(5),
                Duration.ofDays(7),
                1,
                Duration.ofDays(8));
        assertThat(NatsProvisioning.provision(settings, List.of(), List.of(greeter)))
                .startsWith(
                        "Group greeter of topic school.class_joined has its consumers, 8 of which are made or changed");
    }

    private static Status health(ConfigurableApplicationContext service) {
        var registry = service.getBean(HealthContributorRegistry.class);
        var health = ((HealthIndicator) registry.getContributor("nats")).health();
        return health.getStatus();
    }

    private static List<DeadLetter> deadLetters(ConfigurableApplicationContext service) {
        return service.getBean(DeadLetters.class).latest(10);
    }

    /** None of these is an event that the office can handle, and none may be lost or hold others back. */
    private static void publishAsAnyProgramMay() {
        try (var connection = Nats.connect(server.url())) {
            var stream = connection.jetStream();
            stream.publish("school.class_joined.0", new byte[0]);
            stream.publish("school.class_joined.0", headers("1"), new byte[] {(byte) 0xC3});
            stream.publish("school.class_joined.1", headers("1"), new byte[70_000]);
            stream.publish("school.class_joined.2", headers("9"), "{}".getBytes(StandardCharsets.UTF_8));
            stream.publish("school.class_joined.2", headers("1"), "[1".getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Headers headers(String version) {
        var headers = new Headers();
        Map.of(
                        "Nats-Msg-Id", UUID.randomUUID().toString(),
                        "Event-Topic", "school.class_joined",
                        "Event-Version", version,
                        "Event-Time", "2030-01-01T12:00:00Z",
                        "Event-Producer", "school")
                .forEach((name, value) -> headers.put(name, value));
        return headers;
    }
}
