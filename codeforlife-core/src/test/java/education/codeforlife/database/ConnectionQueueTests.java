package education.codeforlife.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class ConnectionQueueTests {

    private static final Duration STALLED_AFTER = Duration.ofMillis(500);

    private final Pool pool = new Pool();
    private final AtomicLong nanos = new AtomicLong();
    private final ConnectionQueue queue =
            ConnectionQueue.of(pool, new ConnectionQueue.Settings(2, 1, STALLED_AFTER), nanos::get);
    private final List<Future<Connection>> waiting = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        pool.connections.release(100);
        threads.shutdown();
    }

    @Test
    void requestBeyondTheBoundFailsAtOnce() throws Exception {
        waitFor(2);

        assertRefused();
    }

    @Test
    void requestsWithinTheBoundGetTheirConnections() throws Exception {
        waitFor(2);
        pool.connections.release(2);

        for (var request : waiting) assertThat(request.get()).isNotNull();
    }

    @Test
    void onlyFewWaitForAPoolThatGivesNoConnection() throws Exception {
        waitFor(1);
        nanos.addAndGet(STALLED_AFTER.toNanos() + 1);

        assertRefused();
    }

    @Test
    void onlyFewWaitAfterAFailure() throws Exception {
        fail();
        waitFor(1);

        assertRefused();
    }

    @Test
    void connectionEndsTheFailure() throws Exception {
        fail();
        pool.connections.release(1);
        queue.getConnection();

        waitFor(2);

        assertRefused();
    }

    @Test
    void idleTimeIsNotATimeWithoutConnections() throws Exception {
        pool.connections.release(1);
        queue.getConnection();
        nanos.addAndGet(Duration.ofHours(1).toNanos());

        waitFor(2);

        assertRefused();
    }

    @Test
    void invalidNumbersAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionQueue.Settings(2, 0, STALLED_AFTER))
                .withMessageContaining("max-stalled (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionQueue.Settings(1, 2, STALLED_AFTER))
                .withMessageContaining("max (1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectionQueue.Settings(2, 1, Duration.ofMillis(-1)))
                .withMessageContaining("stalled-after (PT-0.001S)");
    }

    @Test
    void failureOfABusyPoolIsNotAnOutage() throws Exception {
        pool.failure = new SQLException("request timed out");
        assertThatExceptionOfType(SQLException.class).isThrownBy(queue::getConnection);
        pool.failure = null;

        waitFor(2);

        assertRefused();
    }

    private void fail() {
        pool.waitingTime = STALLED_AFTER.plusNanos(1);
        pool.failure = new SQLException("away");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(queue::getConnection)
                .withMessage("away");
        pool.failure = null;
        pool.waitingTime = Duration.ZERO;
    }

    /** Lets so many requests wait for a connection. */
    private void waitFor(int requests) throws InterruptedException {
        pool.waiting = new CountDownLatch(requests);
        for (int i = 0; i < requests; i++) waiting.add(threads.submit((Callable<Connection>) queue::getConnection));
        pool.waiting.await();
    }

    private void assertRefused() {
        assertThatExceptionOfType(SQLTransientConnectionException.class)
                .isThrownBy(queue::getConnection)
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("08001"));
    }

    private final class Pool extends AbstractDataSource {

        private volatile Duration waitingTime = Duration.ZERO;
        private final Semaphore connections = new Semaphore(0);
        private volatile CountDownLatch waiting = new CountDownLatch(0);
        private volatile @Nullable SQLException failure;

        @Override
        public Connection getConnection() throws SQLException {
            var failure = this.failure;
            nanos.addAndGet(waitingTime.toNanos());
            if (failure != null) throw failure;
            waiting.countDown();
            connections.acquireUninterruptibly();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> null);
        }

        @Override
        public Connection getConnection(String username, String password) {
            throw new UnsupportedOperationException();
        }
    }
}
