package education.codeforlife.service.pair;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.Subscription;
import education.codeforlife.event.test.EventTransportContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LocalBrokerTests extends EventTransportContract {

    private static final EventReceiver NOBODY = new EventReceiver() {
        @Override
        public void receive(Subscription subscription, EventMessage event) {}

        @Override
        public void reject(Subscription subscription, EventMessage event, String reason) {}
    };

    @Override
    protected EventTransport transport() {
        return new LocalBroker(Set.of("school")).transport("school");
    }

    @Test
    void eventsWaitUntilAllServicesHaveStarted() {
        var broker = new LocalBroker(Set.of("school", "office"));
        var school = broker.transport("school");
        var headers = new EventHeaders(UUID.randomUUID(), "school.joined", 1, Instant.EPOCH, "school", null, Map.of());
        var events = List.of(new EventMessage(headers, "{}"));
        school.start(List.of(), NOBODY);
        assertThat(school.publish(events)).isEmpty();

        broker.transport("office").start(List.of(), NOBODY);
        assertThat(school.publish(events)).containsExactly(headers.id());
    }
}
