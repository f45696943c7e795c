package education.codeforlife.serializer;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The nested values of one row on their way to the entity. */
final class Writing {

    private final Presence presence;
    private Map<Record, Object> stored = Map.of(); // most bodies are one object
    private boolean removing;
    private boolean adding;
    private boolean keeping;

    Writing(Presence presence) {
        this.presence = presence;
    }

    Presence presence() {
        return presence;
    }

    /** The stored object that the record is written to; {@code null} if one is made. */
    @Nullable
    Object stored(Record data) {
        return stored.isEmpty() ? null : stored.get(data);
    }

    void writeTo(Record data, Object target) {
        if (stored.isEmpty()) stored = new IdentityHashMap<>();
        stored.put(data, target);
    }

    boolean isTaken(Object target) {
        return stored.values().stream().anyMatch(taken -> taken == target);
    }

    /** Notes that a child was taken out of its collection. */
    void removes() {
        removing = true;
    }

    /** Notes that a child is made. */
    void adds() {
        adding = true;
    }

    /** Notes that a child stays, perhaps with other values. */
    void keeps() {
        keeping = true;
    }

    boolean isRemoving() {
        return removing;
    }

    /** Returns whether rows that stay are written before new ones, which may take over their unique values. */
    boolean isReplacing() {
        return adding && keeping;
    }
}
