package education.codeforlife.database;

import education.codeforlife.api.Internal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool of connections that a bounded number of requests wait for, since each of them holds a thread of the web
 * server. While the pool gives no connection, because the database is away or every connection is stuck, only a few
 * wait and all others fail at once.
 *
 * @since 0.1.0
 */
@Internal
public final class ConnectionQueue extends DelegatingDataSource {

    private static final Logger log = LoggerFactory.getLogger(ConnectionQueue.class);

    /** The SQL state of a client that cannot establish a connection. */
    private static final String NO_CONNECTION = "08001";

    private final Settings settings;
    private final LongSupplier nanoTime;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile long progress;

    /**
     * The number of requests that may wait.
     *
     * @param max while the pool gives connections
     * @param maxStalled while it does not
     * @param stalledAfter how long the pool gives no connection to those who wait until it counts as stalled
     * @since 0.1.0
     */
    @Internal
    public record Settings(int max, int maxStalled, Duration stalledAfter) {

        /** @throws IllegalArgumentException when a number is below its minimum */
        public Settings {
            if (maxStalled < 1 || max < maxStalled || stalledAfter.isNegative()) {
                throw new IllegalArgumentException("Invalid codeforlife.database.waiting: max-stalled (" + maxStalled
                        + ") must be at least 1, max (" + max + ") at least as much, and stalled-after (" + stalledAfter
                        + ") must not be negative");
            }
        }
    }

    private ConnectionQueue(DataSource pool, Settings settings, LongSupplier nanoTime) {
        super(pool);
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /** Returns the pool with a bounded number of requests that wait for its connections. */
    public static ConnectionQueue of(DataSource pool, Settings settings) {
        return of(pool, settings, System::nanoTime);
    }

    static ConnectionQueue of(DataSource pool, Settings settings, LongSupplier nanoTime) {
        return new ConnectionQueue(pool, settings, nanoTime);
    }

    @Override
    public Connection getConnection() throws SQLException {
        int ahead = waiting.getAndIncrement();
        try {
            if (ahead == 0) progress = nanoTime.getAsLong();
            if (ahead >= (isStalled() ? settings.maxStalled() : settings.max())) throw tooMany(ahead);
            return take();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private boolean isStalled() {
        return failing.get() || isWithoutProgress();
    }

    private boolean isWithoutProgress() {
        return nanoTime.getAsLong() - progress > settings.stalledAfter().toNanos();
    }

    /** A pool that gives connections to others is busy, not stalled. */
    private void failed(SQLException failure) {
        if (isWithoutProgress() && failing.compareAndSet(false, true)) {
            log.warn(
                    "The database gives no connections; requests that need it are answered with 503: {}",
                    failure.getMessage());
        }
    }

    private static SQLException tooMany(int ahead) {
        return new SQLTransientConnectionException(
                "Too many requests wait for a connection to the database: " + ahead, NO_CONNECTION);
    }

    private Connection take() throws SQLException {
        try {
            var connection = super.getConnection();
            progress = nanoTime.getAsLong();
            if (failing.compareAndSet(true, false)) log.info("The database gives connections again");
            return connection;
        } catch (SQLException e) {
            failed(e);
            throw e;
        }
    }
}
