package education.codeforlife.event.nats;

import education.codeforlife.event.EventHeaders;
import education.codeforlife.event.EventJson;
import education.codeforlife.event.EventMessage;
import education.codeforlife.event.EventReceiver;
import education.codeforlife.event.Subscription;
import education.codeforlife.wire.WireText;
import io.nats.client.Message;
import io.nats.client.impl.Headers;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the event of a message, and its faults: any program may publish on the subject of a topic. An event with faults is
 * complete enough to be kept as a dead letter.
 */
final class IncomingEvent {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_PRODUCER = 100;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * The place of a message among others.
     *
     * @param again whether it was delivered before, maybe to a node that it killed
     */
    record Place(String stream, long number, Instant time, boolean again) {

        static Place of(Message message) {
            var data = message.metaData();
            return new Place(
                    data.getStream(), data.streamSequence(), data.timestamp().toInstant(), data.deliveredCount() > 1);
        }
    }

    private final String topic;
    private final Headers headers;
    private final Place place;
    private final List<String> faults = new ArrayList<>();

    private IncomingEvent(String topic, @Nullable Headers headers, Place place) {
        this.topic = topic;
        this.headers = headers == null ? new Headers() : headers;
        this.place = place;
    }

    /** Hands the event of a message to the receiver. */
    static void receive(Message message, Subscription subscription, EventReceiver receiver) {
        receive(message.getHeaders(), message.getData(), Place.of(message), subscription, receiver);
    }

    static void receive(
            @Nullable Headers headers, byte[] data, Place place, Subscription subscription, EventReceiver receiver) {
        var incoming = new IncomingEvent(subscription.topic(), headers, place);
        var event = new EventMessage(incoming.headers(), incoming.text(data));
        if (!incoming.faults.isEmpty()) {
            receiver.reject(subscription, event, incoming.reason());
        } else if (place.again()) {
            boolean unused = receiver.postpone(subscription, event);
        } else {
            receiver.receive(subscription, event);
        }
    }

    /** Returns the event of a message on the subject of a topic; empty if the message has faults. */
    static Optional<EventMessage> read(Message message, String topic) {
        var incoming = new IncomingEvent(topic, message.getHeaders(), Place.of(message));
        var event = new EventMessage(incoming.headers(), incoming.text(message.getData()));
        return incoming.faults.isEmpty() ? Optional.of(event) : Optional.empty();
    }

    private String reason() {
        return "Invalid message " + place.number() + " of stream " + place.stream() + ": " + String.join("; ", faults);
    }

    private EventHeaders headers() {
        var named = required(EventHeader.TOPIC, () -> topic, Function.identity());
        if (!named.equals(topic)) faults.add(EventHeader.TOPIC + " is not the topic of its subject");
        return new EventHeaders(
                required(EventHeader.ID, this::ownId, UUID::fromString),
                topic,
                required(EventHeader.VERSION, () -> 0, IncomingEvent::version),
                required(EventHeader.TIME, place::time, IncomingEvent::time),
                required(EventHeader.PRODUCER, () -> NatsNames.stream(topic), IncomingEvent::producer),
                key(),
                trace());
    }

    /** The same each time the message is delivered. */
    private UUID ownId() {
        var name = place.stream() + " " + place.number() + " " + place.time();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T required(String name, Supplier<T> otherwise, Function<String, T> read) {
        var text = headers.getFirst(name);
        if (text != null) return read(name, text, otherwise, read);
        faults.add(name + " is missing");
        return otherwise.get();
    }

    private <T> T read(String name, String text, Supplier<T> otherwise, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (RuntimeException e) {
            faults.add(name + " is invalid");
            return otherwise.get();
        }
    }

    private static int version(String text) {
        int version = Integer.parseInt(text);
        if (version < 1) throw new IllegalArgumentException();
        return version;
    }

    /** Databases do not store each instant that can be read. */
    private static Instant time(String text) {
        var time = Instant.parse(text);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) throw new IllegalArgumentException();
        return time;
    }

    private static String producer(String text) {
        return bounded(text, LONGEST_PRODUCER);
    }

    private @Nullable String key() {
        var text = headers.getFirst(EventHeader.KEY);
        if (text == null) return null;
        var key = read(
                EventHeader.KEY,
                text,
                () -> "",
                each -> bounded(URLDecoder.decode(each, StandardCharsets.UTF_8), LONGEST_KEY));
        return key.isEmpty() ? null : key;
    }

    private static String bounded(String text, int longest) {
        if (text.isEmpty() || text.length() > longest || !WireText.isStorable(text)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private Map<String, String> trace() {
        var trace = new HashMap<String, String>();
        headers.forEach((name, values) -> {
            if (EventHeader.isOfTrace(name, values.get(0))) trace.put(name, values.get(0));
        });
        return trace;
    }

    private String text(byte[] data) {
        if (data.length > EventJson.MAX_BYTES) {
            faults.add("it has " + data.length + " bytes, and at most " + EventJson.MAX_BYTES + " are possible");
        }
        var text = decode(data);
        if (WireText.isStorable(text)) return text;
        faults.add("it has a character that cannot be stored");
        return text.replace('\0', REPLACEMENT);
    }

    private String decode(byte[] data) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(data))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add("it is not UTF-8");
            return new String(data, StandardCharsets.UTF_8);
        }
    }
}
