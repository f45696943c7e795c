package education.codeforlife.event.nats;

import education.codeforlife.event.EventTransport;
import education.codeforlife.event.test.EventTransportContract;
import education.codeforlife.event.test.NatsServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class NatsTransportTests extends EventTransportContract {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static NatsServer server;

    @BeforeAll
    static void startTheServer() {
        server = NatsServer.start();
    }

    @AfterAll
    static void stopTheServer() {
        if (server != null) server.close();
    }

    @Override
    protected EventTransport transport() {
        NatsBroker.reset(
                server,
                List.of(
                        NatsBroker.subscription("school.joined", "mailer"),
                        NatsBroker.subscription("school.joined", "counter"),
                        NatsBroker.subscription("school.left", "mailer_of_others")));
        return NatsTransport.of(NatsBroker.settings(server.url(), "school"), NatsBroker.TOPICS);
    }
}
