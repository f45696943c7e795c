package education.codeforlife.session;

import education.codeforlife.error.ApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.session.Session;

/** A row of the sessions' table, whose time goes by the library's clock and which knows if it has to be written. */
final class StoredSession implements Session {

    private final Row row;
    private final SessionSettings settings;
    private final Clock clock;
    private final Map<String, String> attributes;
    private final @Nullable DataAccessException failure;
    private String key;
    private String storedKey;
    private boolean wasPending;
    private @Nullable String replacedKey;
    private Instant lastAccessedAt;
    private @Nullable SessionState state;
    private boolean isNew;
    private boolean changed;

    /**
     * The parts of a row that never change.
     *
     * @param id names the session in lists, and does not open it
     * @param csrfToken outlives the keys of the session, so that it also counts in a tab that was opened before
     */
    record Row(UUID id, String csrfToken, Instant createdAt) {}

    private StoredSession(
            Row row,
            String key,
            Instant lastAccessedAt,
            @Nullable SessionState state,
            Map<String, String> attributes,
            SessionSettings settings,
            Clock clock,
            @Nullable DataAccessException failure) {
        this.row = row;
        this.key = key;
        this.storedKey = key;
        this.lastAccessedAt = lastAccessedAt;
        this.state = state;
        this.wasPending = isPending();
        this.attributes = new HashMap<>(attributes);
        this.settings = settings;
        this.clock = clock;
        this.failure = failure;
    }

    static StoredSession create(SessionSettings settings, Clock clock) {
        var now = clock.instant();
        var session = new StoredSession(row(now), SessionKey.generate(), now, null, Map.of(), settings, clock, null);
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
        return new StoredSession(row, key, lastAccessedAt, state, attributes, settings, clock, null);
    }

    /** Returns a session that could not be read, and therefore has not ended: asking for its contents fails. */
    static StoredSession unreadable(String key, DataAccessException failure, SessionSettings settings, Clock clock) {
        var now = clock.instant();
        return new StoredSession(row(now), key, now, null, Map.of(), settings, clock, failure);
    }

    private static Row row(Instant now) {
        return new Row(UUID.randomUUID(), CsrfTokens.generate(), now);
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

    /** Returns the key under which the row is stored. */
    String storedKey() {
        return storedKey;
    }

    /** Returns the hash of the key that this session replaced since it was read; {@code null} if it did not. */
    @Nullable
    String replacedKeyHash() {
        return replacedKey == null ? null : SessionKey.hash(replacedKey);
    }

    /** Returns whether the user has a session more with this one: it is new, or has proved its last factor. */
    boolean needsRoom() {
        return isNew || (wasPending && !isPending());
    }

    private boolean isPending() {
        return state != null && state.isPending();
    }

    boolean isNew() {
        return isNew;
    }

    boolean isChanged() {
        return changed && failure == null;
    }

    void saved() {
        isNew = false;
        changed = false;
        storedKey = key;
        replacedKey = null;
        wasPending = isPending();
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
        replacedKey = key;
        key = SessionKey.generate();
        changed = true;
        return key;
    }

    /**
     * Returns an attribute. Spring MVC asks each session for one of its own, even if the request does not need a session.
     *
     * @throws ApiException 503 if the session could not be read when its state or token is needed
     */
    @Override
    @SuppressWarnings("unchecked") // the caller says which type the attribute has
    public <T> @Nullable T getAttribute(String name) {
        return (T)
                switch (name) {
                    case SessionState.ATTRIBUTE -> readable().state;
                    case SessionState.CSRF_TOKEN -> readable().row.csrfToken();
                    default -> attributes.get(name);
                };
    }

    private StoredSession readable() {
        if (failure != null) throw ApiException.unavailable().because(failure);
        return this;
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
        if (name.equals(SessionState.REPLACED_KEY)) {
            replacedKey = (String) value;
        } else if (value instanceof SessionState changedState) {
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
