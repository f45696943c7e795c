package education.codeforlife.database.flyway;

import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one node at a time migrate a database. It polls: a statement that waits for the lock would keep a snapshot, for
 * which an index that is built concurrently waits in turn.
 */
record MigrationLock(JdbcClient jdbc, long maxPolls) {

    private static final Logger LOGGER = LoggerFactory.getLogger(MigrationLock.class);

    /** The letters "codeforl": any number that no other program is likely to choose. */
    private static final long KEY = 0x636f6465666f726cL;

    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final int POLLS_PER_RETRY = 10;

    /**
     * @param connection that holds the lock, always the same one
     * @param retries of Flyway, one a second; without limit if negative
     */
    static MigrationLock of(DataSource connection, int retries) {
        return new MigrationLock(
                JdbcClient.create(connection), retries < 0 ? Long.MAX_VALUE : (long) retries * POLLS_PER_RETRY);
    }

    void whileHeld(Runnable work) {
        acquire();
        try {
            work.run();
        } finally {
            call("pg_advisory_unlock");
        }
    }

    private void acquire() {
        for (long polls = 0; !call("pg_try_advisory_lock"); polls++) {
            if (polls == 0) LOGGER.info("Waiting for another node, which migrates the database");
            if (polls >= maxPolls) {
                throw new IllegalStateException("Another node still migrates the database: start this one again later,"
                        + " or raise spring.flyway.lock-retry-count, which counts seconds.");
            }
            pause();
        }
    }

    private boolean call(String function) {
        return jdbc.sql("select " + function + "(:key)")
                .param("key", KEY)
                .query(Boolean.class)
                .single();
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another node migrates the database", e);
        }
    }
}
