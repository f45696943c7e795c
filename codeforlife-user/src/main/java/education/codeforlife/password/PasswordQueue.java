package education.codeforlife.password;

import education.codeforlife.api.Internal;
import education.codeforlife.error.ApiException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Bounds how many passwords are hashed at once, and how many requests wait for that: each hash needs a processor and
 * much memory, and each waiting request a thread of the web server. All hashes of a service take turns in one queue,
 * whatever computes them.
 *
 * @since 0.1.0
 */
@Internal
public final class PasswordQueue {

    private static final Logger log = LoggerFactory.getLogger(PasswordQueue.class);

    private final Semaphore places;
    private final Semaphore turns;
    private final int length;
    private final Duration maxWait;
    private final ThreadLocal<Boolean> inTurn = new ThreadLocal<>();
    private final AtomicBoolean full = new AtomicBoolean();

    private PasswordQueue(int concurrency, int maxWaiting, Duration maxWait) {
        this.length = Math.addExact(concurrency, maxWaiting);
        this.places = new Semaphore(length);
        this.turns = new Semaphore(concurrency, true);
        this.maxWait = maxWait;
    }

    /**
     * Returns a queue, in which the first to come is the first to be served.
     *
     * @param concurrency hashes that are computed at the same time, at least 1
     * @param maxWaiting requests that wait, at least 0
     * @param maxWait longest wait of a request
     * @throws IllegalArgumentException when a number is below its minimum
     */
    public static PasswordQueue of(int concurrency, int maxWaiting, Duration maxWait) {
        if (concurrency < 1 || maxWaiting < 0 || maxWait.isNegative()) {
            throw new IllegalArgumentException("Invalid codeforlife.password: concurrency (" + concurrency
                    + ") must be at least 1, max-waiting (" + maxWaiting + ") and max-wait (" + maxWait
                    + ") must not be negative");
        }
        return new PasswordQueue(concurrency, maxWaiting, maxWait);
    }

    /** Returns an encoder that computes the hashes of the given one in turn. */
    public PasswordEncoder bound(PasswordEncoder encoder) {
        return new BoundedPasswordEncoder(encoder, this);
    }

    /** Returns the number of requests that wait for a turn. */
    public int waiting() {
        return turns.getQueueLength();
    }

    /**
     * Does the work in a turn. Work within work has the turn already.
     *
     * @throws ApiException 503 if too many wait, a turn does not come in time, or the thread is interrupted
     */
    <T> T inTurn(Supplier<T> work) {
        return inTurn.get() == null ? take(work) : work.get();
    }

    private <T> T take(Supplier<T> work) {
        if (!places.tryAcquire()) throw refused();
        try {
            if (!awaitTurn()) throw refused();
            return run(work);
        } finally {
            places.release();
            if (places.availablePermits() == length) full.set(false);
        }
    }

    private boolean awaitTurn() {
        try {
            return turns.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T run(Supplier<T> work) {
        inTurn.set(true);
        try {
            return work.get();
        } finally {
            inTurn.remove();
            turns.release();
        }
    }

    /** Logs one line until the queue is empty again. */
    private ApiException refused() {
        if (full.compareAndSet(false, true)) {
            log.warn(
                    "Passwords are checked too slowly: {} requests wait, further ones are answered with 503",
                    waiting());
        }
        return ApiException.unavailable();
    }
}
