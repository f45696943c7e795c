package education.codeforlife.event.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.event.Subscription;
import education.codeforlife.event.test.NatsServer;
import io.nats.client.JetStreamManagement;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.RetentionPolicy;
import io.nats.client.api.StreamConfiguration;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams and consumers, made and checked on a real server. */
class NatsProvisioningTests {

    private static final Subscription MAILER = NatsBroker.subscription("school.joined", "mailer");

    @SuppressWarnings("NullAway.Init") // before all tests
    private static NatsServer server;

    interface Change {
        void on(JetStreamManagement management) throws Exception;
    }

    @BeforeAll
    static void startTheServer() {
        server = NatsServer.start();
    }

    @AfterAll
    static void stopTheServer() {
        if (server != null) server.close();
    }

    @BeforeEach
    void provision() {
        NatsBroker.reset(server, List.of(MAILER));
    }

    private static NatsSettings settings(String service, Duration maxAge, Duration inbox) {
        return new NatsSettings(
                service, List.of(server.url()), NatsAccess.OPEN, 4, Duration.ofSeconds(1), maxAge, 1, inbox);
    }

    private static List<String> provision(List<String> topics, Duration maxAge, Subscription... subscriptions) {
        return NatsProvisioning.provision(
                settings("school", maxAge, Duration.ofDays(8)), topics, List.of(subscriptions));
    }

    private static void change(Change change) {
        try (var connection = NatsConnections.open(NatsBroker.settings(server.url(), "admin"))) {
            change.on(connection.jetStreamManagement());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(Subscription... subscriptions) {
        NatsTransport.of(NatsBroker.settings(server.url(), "school"), NatsBroker.TOPICS)
                .check(List.of(subscriptions));
    }

    @Test
    void secondTimeChangesNothing() {
        assertThat(provision(NatsBroker.TOPICS, Duration.ofDays(7), MAILER))
                .startsWith(
                        "Stream school is as it should be", "Group mailer of topic school.joined has its consumers");
        check(MAILER);
    }

    @Test
    void newTopicGroupAndAgeAreAddedAndNothingIsRemoved() {
        var counter = NatsBroker.subscription("school.closed", "counter");
        assertThat(provision(List.of("school.closed"), Duration.ofDays(1), counter))
                .startsWith(
                        "Stream school is changed",
                        "Group counter of topic school.closed has its consumers, 8 of which are made or changed");
        check(MAILER, counter);
        change(management -> {
            var stream = management.getStreamInfo("school").getConfiguration();
            assertThat(stream.getMaxAge()).isEqualTo(Duration.ofDays(1));
            assertThat(stream.getSubjects())
                    .containsExactlyInAnyOrder("school.joined.*", "school.left.*", "school.closed.*");
        });
    }

    @Test
    void consumersOfAnUnknownTopicAreNotMade() {
        assertThatIllegalStateException()
                .isThrownBy(() -> provision(
                        NatsBroker.TOPICS, Duration.ofDays(7), NatsBroker.subscription("portal.opened", "mailer")))
                .withMessageContaining(
                        "Unknown topic portal.opened of NatsBroker.handle: provision service portal first");
    }

    @Test
    void unknownTopicStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> check(
                        NatsBroker.subscription("school.closed", "mailer"),
                        NatsBroker.subscription("portal.opened", "mailer")))
                .withMessageStartingWith(
                        "Unknown topics [school.closed of NatsBroker.handle, portal.opened of NatsBroker.handle]");
    }

    @Test
    void permissionsNameTheSubjectsOfTheServiceAlone() {
        assertThat(NatsPermissions.of("office", List.of("office.opened"), List.of(MAILER))
                        .text())
                .startsWith(
                        "permissions: {\n  publish: [\n    \"office.opened.*\"\n    \"$JS.API.STREAM.INFO.office\"\n"
                                + "    \"$JS.API.STREAM.INFO.school\"\n"
                                + "    \"$JS.API.CONSUMER.INFO.school.office-mailer-joined-0\"\n"
                                + "    \"$JS.API.CONSUMER.MSG.NEXT.school.office-mailer-joined-0\"\n"
                                + "    \"$JS.ACK.school.office-mailer-joined-0.>\"\n")
                .endsWith("    \"$JS.API.CONSUMER.CREATE.school.office-replay-joined.school.joined.*\"\n"
                        + "    \"$JS.API.CONSUMER.MSG.NEXT.school.office-replay-joined\"\n"
                        + "    \"$JS.API.CONSUMER.DELETE.school.office-replay-joined\"\n"
                        + "  ]\n  subscribe: [\n    \"_INBOX.office.>\"\n  ]\n}");
    }

    @Test
    void missingStreamStopsTheStart() {
        change(management -> management.deleteStream("school"));
        assertThatIllegalStateException()
                .isThrownBy(() -> check())
                .withMessageContaining("Stream school does not exist")
                .withMessageContaining("--codeforlife.event.provision");
    }

    @Test
    void streamWithoutATopicStopsTheStart() {
        change(management -> management.updateStream(
                StreamConfiguration.builder(management.getStreamInfo("school").getConfiguration())
                        .subjects("school.joined.*")
                        .build()));
        assertThatIllegalStateException()
                .isThrownBy(() -> check(MAILER))
                .withMessageContaining("Stream school is without [school.left]");
    }

    @Test
    void streamThatKeepsEventsForLongerThanTheInboxStopsTheStart() {
        change(management -> management.updateStream(
                StreamConfiguration.builder(management.getStreamInfo("school").getConfiguration())
                        .maxAge(Duration.ofDays(7).plusSeconds(1))
                        .build()));
        assertThatIllegalStateException()
                .isThrownBy(() -> check(MAILER))
                .withMessageContaining("Stream school keeps events for PT168H1S, and groups recognise them for PT192H")
                .withMessageContaining("codeforlife.event.inbox-retention");
    }

    @Test
    void streamThatKeepsEventsForEverStopsTheStart() {
        change(management -> management.updateStream(
                StreamConfiguration.builder(management.getStreamInfo("school").getConfiguration())
                        .maxAge(Duration.ZERO)
                        .build()));
        assertThatIllegalStateException()
                .isThrownBy(() -> check(MAILER))
                .withMessageContaining("Stream school keeps events for ever");
    }

    @Test
    void streamThatForgetsWhatIsAcknowledgedStopsTheStart() {
        change(management -> {
            management.deleteStream("school");
            management.addStream(StreamConfiguration.builder()
                    .name("school")
                    .subjects("school.joined.*", "school.left.*")
                    .maxAge(Duration.ofDays(7))
                    .retentionPolicy(RetentionPolicy.Interest)
                    .build());
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> check())
                .withMessageContaining("Stream school has the retention interest");
        assertThatIllegalStateException()
                .isThrownBy(() -> provision(NatsBroker.TOPICS, Duration.ofDays(7)))
                .withMessageContaining("NATS refuses to make or change what the service needs");
    }

    @Test
    void missingAndUnfitConsumersStopTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> check(NatsBroker.subscription("school.joined", "counter")))
                .withMessageContaining("The consumers of group counter of topic school.joined are missing or unfit");

        change(management -> management.addOrUpdateConsumer(
                "school",
                ConsumerConfiguration.builder(
                                NatsDefinitions.consumer(NatsBroker.settings(server.url(), "school"), MAILER, 3))
                        .maxAckPending(10)
                        .build()));
        assertThatIllegalStateException()
                .isThrownBy(() -> check(MAILER))
                .withMessageContaining("The consumers of group mailer of topic school.joined are missing or unfit");
        provision(NatsBroker.TOPICS, Duration.ofDays(7), MAILER);
        check(MAILER);
    }

    @Test
    void serverWhoseMessagesAreTooSmallStopsTheStart() {
        try (var small = NatsServer.start("max_payload: 65536")) {
            var settings = NatsBroker.settings(small.url(), "school");
            assertThatIllegalStateException()
                    .isThrownBy(() -> NatsTransport.of(settings, List.of()).check(List.of()))
                    .withMessageContaining("NATS takes messages of 65536 bytes: set max_payload");
        }
    }

    @Test
    void provisioningWithoutAServerFails() {
        var settings = NatsBroker.settings("nats://127.0.0.1:1", "school");
        assertThatIllegalStateException()
                .isThrownBy(() -> NatsProvisioning.provision(settings, NatsBroker.TOPICS, List.of()))
                .withMessageContaining("NATS at [nats://127.0.0.1:1] does not answer");
    }

    @Test
    void ageThatIsLongerThanTheInboxIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(
                        "school", Duration.ofDays(7), Duration.ofDays(8).minusSeconds(1)))
                .withMessageContaining("Invalid codeforlife.event.nats.max-age PT168H")
                .withMessageContaining("codeforlife.event.inbox-retention has to be a day longer");
    }
}
