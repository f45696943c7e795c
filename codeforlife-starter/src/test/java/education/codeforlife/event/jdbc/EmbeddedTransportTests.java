package education.codeforlife.event.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.Unasked;
import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.EventTransport;
import education.codeforlife.event.test.EventTransportContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmbeddedTransportTests extends EventTransportContract {

    @Override
    protected EventTransport transport() {
        return EmbeddedTransport.of("school");
    }

    private static EventMessage event() {
        var headers = new EventHeaders(UUID.randomUUID(), "school.joined", 1, Instant.EPOCH, "school", "7", Map.of());
        return new EventMessage(headers, "{}");
    }

    @Test
    void eventsAreLeftForTheNextTimeAfterTenSeconds() {
        var time = new AtomicLong();
        var transport = EmbeddedTransport.of(
                "school", () -> time.getAndAdd(Duration.ofSeconds(4).toNanos()));
        transport.start(List.of(), Unasked.bean(EventReceiver.class));
        var events = Stream.generate(EmbeddedTransportTests::event).limit(4).toList();

        assertThat(transport.publish(events))
                .containsExactly(
                        events.get(0).headers().id(), events.get(1).headers().id());
    }
}
