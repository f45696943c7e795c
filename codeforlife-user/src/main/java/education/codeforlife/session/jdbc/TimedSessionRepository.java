package education.codeforlife.session.jdbc;

import education.codeforlife.database.Transactions;
import education.codeforlife.session.SessionSettings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Keeps sessions in the database, beside what Spring Session does by the library's clock and without a write for each
 * request.
 *
 * @param <S> what Spring Session stores
 */
final class TimedSessionRepository<S extends Session> implements SessionRepository<TimedSession<S>> {

    private final SessionRepository<S> stored;
    private final JdbcSessionStore store;
    private final Transactions transactions;
    private final SessionSettings settings;
    private final Clock clock;

    TimedSessionRepository(
            SessionRepository<S> stored,
            JdbcSessionStore store,
            Transactions transactions,
            SessionSettings settings,
            Clock clock) {
        this.stored = stored;
        this.store = store;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public TimedSession<S> createSession() {
        return TimedSession.create(stored.createSession(), settings, clock);
    }

    @Override
    public @Nullable TimedSession<S> findById(String id) {
        var found = stored.findById(id);
        if (found == null) return null;
        var session = TimedSession.of(found, settings, clock);
        if (!session.isExpired()) return session;
        deleteById(id);
        return null;
    }

    @Override
    public void save(TimedSession<S> session) {
        if (!session.isChanged()) return;
        transactions.write(() -> write(session));
        session.saved();
    }

    private boolean write(TimedSession<S> session) {
        String user = session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
        if (session.isNew() && user != null) store.makeRoom(user);
        stored.save(session.stored());
        return true;
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }
}
