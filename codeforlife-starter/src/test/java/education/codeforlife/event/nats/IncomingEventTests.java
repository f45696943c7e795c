package education.codeforlife.event.nats;

import static education.codeforlife.event.nats.NatsBroker.event;
import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.event.nats.IncomingEvent.Place;
import education.codeforlife.event.nats.RecordingReceiver.Rejected;
import io.nats.client.impl.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that any program may publish. */
class IncomingEventTests {

    private static final String TOPIC = "school.joined";
    private static final Place FIRST = new Place("school", 1, Instant.parse("2030-01-01T12:00:00Z"), false);

    private final RecordingReceiver receiver = new RecordingReceiver();

    private Rejected reject(@Nullable Headers headers, byte[] data) {
        IncomingEvent.receive(headers, data, FIRST, NatsBroker.subscription(TOPIC, "mailer"), receiver);
        assertThat(receiver.received).isEmpty();
        return receiver.rejected.get(0);
    }

    @Test
    void eventIsReadAsItWasWritten() {
        var event = event(TOPIC, "7/ä 中 %", 1);
        IncomingEvent.receive(
                EventHeader.write(event.headers()),
                event.data().getBytes(StandardCharsets.UTF_8),
                FIRST,
                NatsBroker.subscription(TOPIC, "mailer"),
                receiver);
        assertThat(receiver.received).containsExactly(event);
    }

    @ParameterizedTest
    @CsvSource({
        "Nats-Msg-Id, , Nats-Msg-Id is missing",
        "Nats-Msg-Id, x, Nats-Msg-Id is invalid",
        "Event-Topic, , Event-Topic is missing",
        "Event-Topic, school.left, Event-Topic is not the topic of its subject",
        "Event-Version, , Event-Version is missing",
        "Event-Version, 0, Event-Version is invalid",
        "Event-Version, 99999999999, Event-Version is invalid",
        "Event-Time, , Event-Time is missing",
        "Event-Time, today, Event-Time is invalid",
        "Event-Time, -999999999-01-01T00:00:00Z, Event-Time is invalid",
        "Event-Producer, , Event-Producer is missing",
        "Event-Producer, '', Event-Producer is invalid",
        "Event-Key, '', Event-Key is invalid",
        "Event-Key, %zz, Event-Key is invalid",
        "Event-Key, a%00b, Event-Key is invalid"
    })
    void messageWithInvalidHeaderIsRejected(String header, @Nullable String value, String reason) {
        var headers = EventHeader.write(event(TOPIC, "7", 1).headers());
        headers.remove(header);
        if (value != null) headers.put(header, value);

        assertThat(reject(headers, "{}".getBytes(StandardCharsets.UTF_8)).reason())
                .startsWith("Invalid message 1 of stream school: ")
                .endsWith(": " + reason);
    }

    @Test
    void messageWithoutHeadersIsRejectedWithAllOfItsFaults() {
        var rejected = reject(null, "{\"number\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(rejected.reason())
                .contains("Event-Topic is missing; Nats-Msg-Id is missing; Event-Version is missing");
        assertThat(rejected.event().headers().topic()).isEqualTo(TOPIC);
        assertThat(rejected.event().headers().producer()).isEqualTo("school");
        assertThat(rejected.event().data()).isEqualTo("{\"number\":1}");
    }

    @Test
    void keyThatIsTooLongIsRejected() {
        var headers = EventHeader.write(event(TOPIC, "k".repeat(201), 1).headers());
        assertThat(reject(headers, new byte[0]).reason()).endsWith("Event-Key is invalid");
    }

    @Test
    void dataThatCannotBeStoredIsRejectedAndKeptAsFarAsPossible() {
        var headers = EventHeader.write(event(TOPIC, "7", 1).headers());
        var rejected = reject(headers, new byte[] {'{', 0, (byte) 0xC3, '}'});
        assertThat(rejected.reason()).contains("it is not UTF-8; it has a character that cannot be stored");
        assertThat(rejected.event().data()).isEqualTo("{\uFFFD\uFFFD}");
        assertThat(rejected.event().headers().key()).isEqualTo("7");
    }

    @Test
    void messageThatIsTooLargeIsRejectedAndKept() {
        var headers = EventHeader.write(event(TOPIC, "7", 1).headers());
        var rejected = reject(headers, "x".repeat(65537).getBytes(StandardCharsets.UTF_8));
        assertThat(rejected.reason()).endsWith("it has 65537 bytes, and at most 65536 are possible");
        assertThat(rejected.event().data()).hasSize(65537);
    }
}
