package education.codeforlife.rpc.grpc;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Refuses calls to a service that does not answer: once nearly all of the last calls failed. From time to time one call
 * is let through; the first one that is answered closes the breaker. A service of which some nodes answer stays open to
 * calls.
 */
final class CircuitBreaker {

    static final int CALLS = 20;
    static final int FAILURES = 16;
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final LongSupplier nanoTime;
    private final boolean[] failed = new boolean[CALLS];
    private int next;
    private int failures;
    private boolean open;
    private long probeAt;

    CircuitBreaker(LongSupplier nanoTime) {
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
    }

    private void close() {
        open = false;
        failures = 0;
        Arrays.fill(failed, false);
    }

    synchronized boolean isOpen() {
        return open;
    }
}
