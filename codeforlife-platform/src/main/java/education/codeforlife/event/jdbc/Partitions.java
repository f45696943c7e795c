package education.codeforlife.event.jdbc;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of the outbox, which are drained beside each other. Events with the same key are in the same one. */
final class Partitions {

    /** The same for all nodes and versions of a service, so that the events of a key are not drained by two tasks. */
    static final int COUNT = 8;

    private Partitions() {}

    static int of(UUID event, @Nullable String key) {
        return Math.floorMod(key == null ? event.hashCode() : key.hashCode(), COUNT);
    }
}
