package education.codeforlife.event.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import education.codeforlife.event.EventDeclarations;
import education.codeforlife.event.jdbc.EventNode.Counted;
import education.codeforlife.event.jdbc.EventNode.Role;
import education.codeforlife.event.test.NatsServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No event is lost, doubled or out of its order between services and NATS. The command of the page on reliability runs more
 * rounds than a build.
 */
class NatsReliabilityIntegrationTests {

    private static final Logger LOGGER = LoggerFactory.getLogger(NatsReliabilityIntegrationTests.class);

    private static final long SEED = Long.getLong("codeforlife.event.seed", 18);
    private static final int ROUNDS = Integer.getInteger("codeforlife.event.rounds", 30);
    private static final int MOST_EVENTS = 60;

    private static final Duration AWAY = Duration.ofSeconds(Long.getLong("codeforlife.event.away", 3));
    private static final int EVENTS = 200;

    private final NatsServer server = NatsServer.start();
    private final Random random = new Random(SEED);
    private final NatsProxy proxy = NatsProxy.start(server.url(), new Random(SEED));
    private final EventCluster cluster = new EventCluster(proxy.url());

    @SuppressWarnings("NullAway.Init") // by the first test
    private Process publisher;

    @SuppressWarnings("NullAway.Init") // by the first test
    private Process subscriber;

    @AfterEach
    void stopAll() {
        cluster.close();
        proxy.close();
        server.close();
    }

    private EventNode here() {
        return EventNode.on(cluster.dataSource(), EventNode.nats(server.url()), Role.BOTH);
    }

    /** The next round begins when events were handled after the last death. */
    @Test
    void eventsAddUpWhateverDiesAndHoweverMessagesAreCarried() {
        EventNode.provision(EventNode.nats(server.url()));
        publisher = cluster.node(Role.PUBLISHER);
        subscriber = cluster.node(Role.SUBSCRIBER);
        for (int round = 0; round < ROUNDS; round++) {
            cluster.prepare();
            awaitEvents();
            int death = random.nextInt(15);
            LOGGER.debug("Round {}: death {}", round, death);
            if (death == 0) {
                freezeTheSubscriber();
            } else if (death <= 3) {
                cluster.kill(publisher);
                publisher = cluster.node(Role.PUBLISHER);
            } else if (death <= 6) {
                cluster.kill(subscriber);
                subscriber = cluster.node(Role.SUBSCRIBER);
            } else {
                server.kill();
                server.restart();
            }
            cluster.assertOrder();
        }
        awaitEvents();
        cluster.assertComplete(here());
        LOGGER.info("Seed {}, {} rounds: {} events, {}", SEED, ROUNDS, cluster.counted(), proxy);
        assertThat(List.of(proxy.doubled.get(), proxy.delayed.get())).doesNotContain(0);
    }

    private void awaitEvents() {
        cluster.awaitHandled(cluster.handled() + 1 + random.nextInt(MOST_EVENTS));
    }

    /** It goes on when another one has handled its events. */
    private void freezeTheSubscriber() {
        var frozen = subscriber;
        EventCluster.signal("STOP", frozen);
        subscriber = cluster.node(Role.SUBSCRIBER);
        awaitEvents();
        EventCluster.signal("CONT", frozen);
        awaitEvents();
        cluster.kill(frozen);
    }

    @Test
    void eventsWaitWhileNatsIsAwayAndArriveWithinTenSeconds() {
        EventNode.provision(EventNode.nats(server.url()));
        var node = here();
        node.start();
        try {
            node.count();
            await().until(() -> cluster.handled() == 2);
            server.kill();
            for (int event = 0; event < EVENTS; event++) {
                node.count();
                LockSupport.parkNanos(AWAY.dividedBy(EVENTS).toNanos());
            }
            assertThat(outbox()).isEqualTo(EVENTS);
            server.restart();
            await().atMost(Duration.ofSeconds(10)).until(() -> cluster.handled() == 2 * (EVENTS + 1));
        } finally {
            node.stop();
        }
        cluster.assertComplete(here());
    }

    /** Returns the meter of the outbox, as it is measured now. */
    private double outbox() {
        var clock = Clock.systemUTC();
        var registry = new SimpleMeterRegistry();
        var declarations = EventDeclarations.of(new DefaultListableBeanFactory(), "school", List.of(Counted.class));
        var meters = EventMeters.of(
                OutboxTable.of(cluster.dataSource(), EventNode.SCHEMA, "school"),
                DeliveryTable.of(JdbcClient.create(cluster.dataSource()), EventNode.SCHEMA, clock),
                declarations,
                clock,
                registry);
        double events = registry.get("codeforlife.events.outbox")
                .tag("topic", "school.counted")
                .gauge()
                .value();
        assertThat(meters.dead()).hasValue(0);
        return events;
    }
}
