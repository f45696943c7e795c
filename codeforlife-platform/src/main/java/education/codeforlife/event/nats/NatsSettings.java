package education.codeforlife.event.nats;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.time.Duration;
import java.util.List;

/**
 * How a service uses NATS.
 *
 * @param service its name
 * @param servers the addresses of the servers
 * @param threads the number of events that a node handles at once
 * @param ackWait the time after which the event of a node that has died is given to another
 * @param maxAge the time for which the stream of the service keeps events
 * @param replicas the number of servers that keep the stream of the service
 * @param inboxRetention the time for which groups recognise an event that is delivered again
 * @since 0.1.0
 */
@Internal
@Preview
public record NatsSettings(
        String service,
        List<String> servers,
        NatsAccess access,
        int threads,
        Duration ackWait,
        Duration maxAge,
        int replicas,
        Duration inboxRetention) {

    /** Inboxes know an event for longer than a stream may deliver it. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private static final Duration SHORTEST_ACK_WAIT = Duration.ofSeconds(1);
    private static final int MOST_REPLICAS = 5;

    /** @throws IllegalArgumentException naming the property that is unfit */
    public NatsSettings {
        servers = List.copyOf(servers);
        if (servers.isEmpty()) throw invalid("url", "", "name a server, such as nats://localhost:4222");
        if (threads < 1) throw invalid("threads", threads, "it must be positive");
        if (ackWait.compareTo(SHORTEST_ACK_WAIT) < 0) throw invalid("ack-wait", ackWait, "use a second at least");
        if (replicas < 1 || replicas > MOST_REPLICAS) throw invalid("replicas", replicas, "use 1, 3 or 5");
        if (maxAge.isNegative() || maxAge.isZero()) throw invalid("max-age", maxAge, "it must be positive");
        if (maxAge.compareTo(inboxRetention.minus(MARGIN)) > 0) {
            throw invalid("max-age", maxAge, "codeforlife.event.inbox-retention has to be a day longer, or more");
        }
    }

    private static IllegalArgumentException invalid(String name, Object value, String cure) {
        return new IllegalArgumentException("Invalid codeforlife.event.nats." + name + " " + value + ": " + cure);
    }

    /** Returns the age of events up to which the groups of the service recognise them for sure. */
    Duration longestAge() {
        return inboxRetention.minus(MARGIN);
    }
}
