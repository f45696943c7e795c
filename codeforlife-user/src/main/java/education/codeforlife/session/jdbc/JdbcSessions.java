package education.codeforlife.session.jdbc;

import education.codeforlife.database.Transactions;
import education.codeforlife.session.SessionSettings;
import education.codeforlife.user.JdbcKnownUserStore;
import education.codeforlife.user.KnownUserStore;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions in the library's own table, for Spring Session's filter.
 *
 * @param transactions what is written, is written in
 * @param clock ends sessions
 * @since 0.1.0
 */
public record JdbcSessions(Transactions transactions, SessionSettings settings, Clock clock) {

    /**
     * @param store looks after the same sessions
     * @param users if they are in the library's own tables, a session's user is read with it
     */
    public SessionRepository<? extends Session> repository(
            DataSource dataSource, JdbcSessionStore store, KnownUserStore users) {
        var stored = new JdbcIndexedSessionRepository(
                new JdbcTemplate(dataSource), TransactionOperations.withoutTransaction());
        SessionTable.customize(stored, users instanceof JdbcKnownUserStore);
        return timed(stored, store);
    }

    /** For the type of Spring Session's own sessions, which nobody else can name. */
    private <S extends Session> SessionRepository<? extends Session> timed(
            FindByIndexNameSessionRepository<S> stored, JdbcSessionStore store) {
        return new TimedSessionRepository<>(stored, store, transactions, settings, clock);
    }
}
