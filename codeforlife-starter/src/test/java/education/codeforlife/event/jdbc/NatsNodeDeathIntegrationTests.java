package education.codeforlife.event.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import education.codeforlife.event.test.NatsServer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same by NATS, whose server dies, too. */
class NatsNodeDeathIntegrationTests extends EventNodeDeathIntegrationTests {

    private static final Duration AWAY = Duration.ofSeconds(Long.getLong("codeforlife.event.away", 1));
    private static final int EVENTS = 200;

    private final NatsServer server = NatsServer.start();

    @BeforeEach
    void provision() {
        EventNode.provision(EventNode.nats(server.url()));
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @Override
    EventNode here() {
        return EventNode.on(dataSource, EventNode.nats(server.url()));
    }

    @Override
    List<String> arguments() {
        return List.of(server.url());
    }

    @Override
    int rounds() {
        return 2;
    }

    @Override
    void disturb(Random random) {
        server.kill();
        server.restart();
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(300)).toNanos());
    }

    @Test
    void eventsWaitWhileNatsIsAwayAndArriveWithinTenSeconds() {
        var node = here();
        node.start();
        try {
            node.count();
            await().until(() -> handled() == 2);
            server.kill();
            long begin = System.nanoTime();
            for (int event = 0; event < EVENTS; event++) node.count();
            LockSupport.parkNanos(AWAY.toNanos() - (System.nanoTime() - begin));
            assertThat(left()).isEqualTo(EVENTS);
            server.restart();
            await().atMost(Duration.ofSeconds(10)).until(() -> handled() == 2 * (EVENTS + 1));
        } finally {
            node.stop();
        }
        handleTheRest();
    }
}
