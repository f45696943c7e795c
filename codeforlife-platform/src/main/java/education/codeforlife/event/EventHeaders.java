package education.codeforlife.event;

import education.codeforlife.platform.Preview;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an event beside its record.
 *
 * @param id the same for all deliveries of the event
 * @param topic with the name of its service
 * @param version of the schema
 * @param time of its publication
 * @param producer the service that published it
 * @param key events of the topic with the same key are handled in their order; {@code null} without a key
 * @param trace the headers by which traces go on from the publisher
 * @since 0.1.0
 */
@Preview
public record EventHeaders(
        UUID id,
        String topic,
        int version,
        Instant time,
        String producer,
        @Nullable String key,
        Map<String, String> trace) {

    /** Copies the trace. */
    public EventHeaders {
        trace = Map.copyOf(trace);
    }
}
