package education.codeforlife.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A row of the sessions' table, whose time goes by the library's clock and which knows if it has to be written. */
final class StoredSession implements Session {

    private final Row row;
    private final SessionSettings settings;
    private final Clock clock;
    private final Map<String, String> attributes;
    private String key;
    private Instant lastAccessedAt;
    private @Nullable SessionState state;
    private boolean isNew;
    private boolean changed;

    /**
     * The parts of a row that never change.
     *
     * @param id names the session in lists, and does not open it
     */
    record Row(UUID id, Instant createdAt) {}

    private StoredSession(
            Row row,
            String key,
            Instant lastAccessedAt,
            @Nullable SessionState state,
            Map<String, String> attributes,
            SessionSettings settings,
            Clock clock) {
        this.row = row;
        this.key = key;
        this.lastAccessedAt = lastAccessedAt;
        this.state = state;
        this.attributes = new HashMap<>(attributes);
        this.settings = settings;
        this.clock = clock;
    }

    static StoredSession create(SessionSettings settings, Clock clock) {
        var now = clock.instant();
        var session = new StoredSession(
                new Row(UUID.randomUUID(), now), SessionKey.generate(), now, null, Map.of(), settings, clock);
        session.isNew = true;
        session.changed = true;
        return session;
    }

    static StoredSession read(
            Row row,
            String key,
            Instant lastAccessedAt,
            @Nullable SessionState state,
            Map<String, String> attributes,
            SessionSettings settings,
            Clock clock) {
        return new StoredSession(row, key, lastAccessedAt, state, attributes, settings, clock);
    }

    Row row() {
        return row;
    }

    @Nullable
    SessionState state() {
        return state;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    boolean isNew() {
        return isNew;
    }

    boolean isChanged() {
        return changed;
    }

    void saved() {
        isNew = false;
        changed = false;
    }

    @Override
    public boolean isExpired() {
        var now = clock.instant();
        return !now.isBefore(lastAccessedAt.plus(settings.inactivity()))
                || !now.isBefore(row.createdAt().plus(settings.lifetime()));
    }

    /** Remembers that the session is used, as exactly as is worth a write. */
    @Override
    public void setLastAccessedTime(Instant bySystemClock) {
        var now = clock.instant();
        if (now.isBefore(lastAccessedAt.plus(settings.writeInterval()))) return;
        lastAccessedAt = now;
        changed = true;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAccessedAt;
    }

    @Override
    public Instant getCreationTime() {
        return row.createdAt();
    }

    @Override
    public String getId() {
        return key;
    }

    @Override
    public String changeSessionId() {
        key = SessionKey.generate();
        changed = true;
        return key;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller says which type the attribute has
    public <T> @Nullable T getAttribute(String name) {
        return (T) (name.equals(SessionState.ATTRIBUTE) ? state : attributes.get(name));
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    /**
     * Sets an attribute of the session.
     *
     * @throws IllegalArgumentException if the value is not a text: an object that is read back could have been forged
     */
    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        if (value instanceof SessionState changedState) {
            state = changedState;
        } else if (value instanceof String text) {
            attributes.put(name, text);
        } else {
            throw new IllegalArgumentException(
                    "Unsupported value of session attribute " + name + ": use a String, not " + value.getClass());
        }
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        attributes.remove(name);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return settings.inactivity();
    }

    /** Is refused: lifetimes are settings, the same for all sessions. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException(
                "Cannot set the lifetime of one session: set codeforlife.session.inactivity for all");
    }
}
