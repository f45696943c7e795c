package education.codeforlife.event;

import education.codeforlife.api.Internal;
import education.codeforlife.platform.Preview;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the outbox, which are drained beside each other, and of the topics of a broker, which are read beside each
 * other. Events with the same key are in the same one.
 *
 * @since 0.1.0
 */
@Internal
@Preview
public final class Partitions {

    /** The same for all services and versions, so that the events of a key are not drained or read by two nodes. */
    public static final int COUNT = 8;

    private Partitions() {}

    /** Returns the partition of an event. */
    public static int of(UUID event, @Nullable String key) {
        return Math.floorMod(key == null ? event.hashCode() : key.hashCode(), COUNT);
    }
}
