package education.codeforlife.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import education.codeforlife.database.Transactions;
import education.codeforlife.error.ApiException;
import education.codeforlife.session.test.InMemorySessionUserStore;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** No connection can be opened, so that no transaction can begin either. */
class SessionsWithoutDatabaseTests {

    private final DriverManagerDataSource gone = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/gone");
    private final JdbcSessions sessions = JdbcSessions.of(
            JdbcClient.create(gone),
            Transactions.of(new JdbcTransactionManager(gone), new RetryTemplate(RetryPolicy.withMaxRetries(0))),
            InMemorySessionUserStore.of((id, epoch) -> {
                throw new AssertionError("A user is asked for");
            }),
            new SessionSettings(Duration.ofHours(1), Duration.ofHours(12), Duration.ofMinutes(1), 10),
            Clock.systemUTC());

    @Test
    void sessionThatCannotBeStoredIsUnavailable() {
        assertUnavailable(() -> sessions.save(sessions.createSession()));
    }

    @Test
    void sessionThatCannotBeDeletedIsUnavailable() {
        assertUnavailable(() -> sessions.deleteById(SessionKey.generate()));
    }

    @Test
    void sessionThatCannotBeReadIsUnavailable() {
        var session = sessions.findById(SessionKey.generate());

        assertThat(session).isNotNull();
        assertUnavailable(() -> session.getAttribute(SessionState.ATTRIBUTE));
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThat(catchThrowableOfType(ApiException.class, call).code()).isEqualTo("unavailable");
    }
}
