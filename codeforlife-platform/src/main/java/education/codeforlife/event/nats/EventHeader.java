package education.codeforlife.event.nats;

import education.codeforlife.event.EventHeaders;
import io.nats.client.impl.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The headers of messages. Those of traces have the names that tracers give them. */
final class EventHeader {

    /** NATS ignores a message with the id of an earlier one for some minutes. */
    static final String ID = "Nats-Msg-Id";

    static final String TOPIC = "Event-Topic";
    static final String VERSION = "Event-Version";
    static final String TIME = "Event-Time";
    static final String PRODUCER = "Event-Producer";

    /** Percent-encoded. */
    static final String KEY = "Event-Key";

    private static final Pattern OURS = Pattern.compile("(?i)(nats|event)-.*");
    private static final Pattern NAME = Pattern.compile("[!-9;-~]+");
    private static final Pattern VALUE = Pattern.compile("[ -~]*");

    private EventHeader() {}

    static boolean isOfTrace(String name, String value) {
        return !OURS.matcher(name).matches()
                && NAME.matcher(name).matches()
                && VALUE.matcher(value).matches();
    }

    static Headers write(EventHeaders event) {
        var headers = new Headers();
        headers.put(ID, event.id().toString());
        headers.put(TOPIC, event.topic());
        headers.put(VERSION, Integer.toString(event.version()));
        headers.put(TIME, event.time().toString());
        headers.put(PRODUCER, event.producer());
        if (event.key() != null) headers.put(KEY, URLEncoder.encode(event.key(), StandardCharsets.UTF_8));
        event.trace().forEach((name, value) -> {
            if (isOfTrace(name, value)) headers.put(name, value);
        });
        return headers;
    }
}
