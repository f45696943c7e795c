package education.codeforlife.event;

import education.codeforlife.api.Internal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;

/**
 * Events as JSON in snake_case, which is read tolerantly: unknown fields are ignored, absent ones are null or zero.
 *
 * @since 0.1.0
 */
@Internal
public final class EventJson {

    /** The most bytes of an event. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** What most events have, without a trace. */
    private static final String NO_HEADERS = "{}";

    private EventJson() {}

    /** @throws IllegalArgumentException if the event cannot be written, or is too large */
    public static String write(String topic, Record event) {
        byte[] json;
        try {
            json = JSON.writeValueAsBytes(event);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("An event of topic " + topic + " cannot be written as JSON", e);
        }
        if (json.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "An event of topic " + topic + " has " + json.length + " bytes, and at most " + MAX_BYTES
                            + " are possible: store what it is about, and publish its key");
        }
        return new String(json, StandardCharsets.UTF_8);
    }

    /** @throws UnreadableEventException if the subscription cannot read the event */
    public static Record read(Subscription subscription, EventMessage event) {
        int version = event.headers().version();
        if (version > subscription.version()) {
            throw new UnreadableEventException(
                    "it has version " + version + " of its schema, and " + subscription.place()
                            + " reads versions up to " + subscription.version(),
                    null);
        }
        return read(event, subscription.record());
    }

    /** @throws UnreadableEventException if the record cannot read the event */
    public static <T extends Record> T read(EventMessage event, Class<T> type) {
        try {
            var record = JSON.readValue(event.data(), type);
            if (record == null) throw new UnreadableEventException("it is null", null);
            return record;
        } catch (JacksonException e) {
            throw new UnreadableEventException(e.getClass().getSimpleName(), e);
        }
    }

    /** Shows to the visitor how values of the type are written. */
    public static void describe(Class<?> type, JsonFormatVisitorWrapper visitor) {
        JSON.acceptJsonFormatVisitor(type, visitor);
    }

    /** Returns the headers of a trace as text. */
    public static String writeHeaders(Map<String, String> headers) {
        return headers.isEmpty() ? NO_HEADERS : JSON.writeValueAsString(headers);
    }

    /** Returns the headers of a trace. */
    public static Map<String, String> readHeaders(String text) {
        return text.equals(NO_HEADERS) ? Map.of() : JSON.readValue(text, HEADERS);
    }
}
