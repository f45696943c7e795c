package education.codeforlife.rpc.grpc;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses calls to a service that does not answer: once nearly all of the last calls failed. From time to time one call
 * is let through; the first one that is answered closes the breaker. A service of which some nodes answer stays open to
 * calls.
 */
final class CircuitBreaker {

    static final int CALLS = 20;
    static final int FAILURES = 16;
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOGGER = LoggerFactory.getLogger(CircuitBreaker.class);

    private final String alias;
    private final LongSupplier nanoTime;
    private final boolean[] failed = new boolean[CALLS];
    private int next;
    private int failures;
    private boolean open;
    private long probeAt;

    /** @param alias of the service */
    CircuitBreaker(String alias, LongSupplier nanoTime) {
        this.alias = alias;
        this.nanoTime = nanoTime;
    }

    /** Returns whether a call may be made. While the breaker is open, that is one call for each pause. */
    synchronized boolean allows() {
        if (!open) return true;
        long now = nanoTime.getAsLong();
        if (now - probeAt < 0) return false;
        probeAt = now + PAUSE.toNanos();
        return true;
    }

    synchronized void record(boolean failure) {
        if (open) {
            if (!failure) close();
            return;
        }
        if (failed[next]) failures--;
        failed[next] = failure;
        if (failure) failures++;
        next = (next + 1) % CALLS;
        if (failures >= FAILURES) open();
    }

    private void open() {
        open = true;
        probeAt = nanoTime.getAsLong() + PAUSE.toNanos();
        LOGGER.warn(
                "Service {} does not answer: {} of its last {} calls failed. Further ones fail at once; one in {} s is let through",
                alias,
                FAILURES,
                CALLS,
                PAUSE.toSeconds());
    }

    private void close() {
        LOGGER.info("Service {} answers again", alias);
        open = false;
        failures = 0;
        Arrays.fill(failed, false);
    }

    synchronized boolean isOpen() {
        return open;
    }
}
