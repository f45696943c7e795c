package education.codeforlife.event.jdbc;

import education.codeforlife.event.jdbc.EventNode.Role;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No event is lost, doubled or out of its order, whatever happens to the nodes that publish and handle it. */
class EventNodeDeathIntegrationTests {

    private static final int ROUNDS = Integer.getInteger("codeforlife.event.rounds", 3);
    private static final int MOST_EVENTS = 150;

    private final EventCluster cluster = new EventCluster();

    @AfterEach
    void stopTheNodes() {
        cluster.close();
    }

    private EventNode here() {
        return EventNode.on(cluster.dataSource(), Role.BOTH);
    }

    @Test
    void nodesThatAreKilledLoseAndDoubleNoEvents() {
        var random = new Random(Long.getLong("codeforlife.event.seed", 18));
        for (int round = 0; round < ROUNDS; round++) {
            var node = cluster.node(Role.BOTH);
            cluster.awaitHandled(cluster.handled() + 1 + random.nextInt(MOST_EVENTS));
            cluster.kill(node);
            cluster.assertOrder();
        }
        cluster.assertComplete(here());
    }

    @Test
    void nodeThatStoodStillDoublesAndReordersNothing() {
        var frozen = cluster.node(Role.BOTH);
        cluster.awaitHandled(20);
        EventCluster.signal("STOP", frozen);
        long before = cluster.handled();
        var here = here();
        here.start();
        for (int event = 0; event < 50; event++) here.count();
        cluster.awaitHandled(before + 50);
        EventCluster.signal("CONT", frozen);
        for (int event = 0; event < 50; event++) here.count();
        here.stop();
        cluster.kill(frozen);
        cluster.assertComplete(here());
    }
}
