package education.codeforlife.session.jdbc;

import education.codeforlife.session.SessionSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A stored session whose time goes by the library's clock, and that remembers whether it is to be written.
 *
 * @param <S> what Spring Session stores
 */
final class TimedSession<S extends Session> implements Session {

    private final S stored;
    private final SessionSettings settings;
    private final Clock clock;
    private final Instant createdAt;
    private boolean isNew;
    private boolean changed;

    private TimedSession(S stored, Instant createdAt, SessionSettings settings, Clock clock) {
        this.stored = stored;
        this.createdAt = createdAt;
        this.settings = settings;
        this.clock = clock;
    }

    static <S extends Session> TimedSession<S> create(S stored, SessionSettings settings, Clock clock) {
        var session = new TimedSession<>(stored, clock.instant(), settings, clock);
        stored.setLastAccessedTime(session.createdAt);
        session.isNew = true;
        session.changed = true;
        return session;
    }

    static <S extends Session> TimedSession<S> of(S stored, SessionSettings settings, Clock clock) {
        return new TimedSession<>(stored, stored.getCreationTime(), settings, clock);
    }

    S stored() {
        return stored;
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
        return !now.isBefore(getLastAccessedTime().plus(settings.inactivity()))
                || !now.isBefore(createdAt.plus(settings.lifetime()));
    }

    /** Remembers that the session is used, as exactly as is worth a write. */
    @Override
    public void setLastAccessedTime(Instant bySystemClock) {
        var now = clock.instant();
        if (now.isBefore(getLastAccessedTime().plus(settings.writeInterval()))) return;
        stored.setLastAccessedTime(now);
        changed = true;
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return settings.inactivity();
    }

    /** Lifetimes are settings, the same for all sessions. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException("Set codeforlife.session.inactivity instead");
    }
}
