package education.codeforlife.auth.test;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.settings.test.MutableClock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The requirements that an {@link AttemptStore} meets; the test of a store extends it:
 *
 * <pre>{@code
 * class RedisAttemptStoreTests extends AttemptStoreContract {
 *     @Override
 *     protected AttemptStore store() {
 *         return new RedisAttemptStore(redis, clock);
 *     }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public abstract class AttemptStoreContract {

    private static final String KEY = "ada@example.com";
    private static final String OTHER_KEY = "grace@example.com";
    private static final int THREADS = 12;

    /** The clock that the store counts by. */
    protected final MutableClock clock = new MutableClock();

    private final AttemptLimit limit = new AttemptLimit(3, Duration.ofMinutes(3));

    /**
     * Returns the store under test, which has not counted an attempt before the test. Each call may return another node
     * with the same counts.
     */
    protected abstract AttemptStore store();

    @Test
    void attemptsAreTakenUpToTheLimit() {
        takeAll(KEY);
        assertThat(store().take(KEY, limit)).isNotNull();
    }

    @Test
    void refusalSaysWhenAnAttemptIsLeft() {
        takeAll(KEY);
        clock.advance(Duration.ofSeconds(20));

        var wait = Objects.requireNonNull(store().take(KEY, limit));

        assertThat(wait).isEqualTo(Duration.ofSeconds(40));
        clock.advance(wait);
        assertTaken(KEY);
    }

    @Test
    void severalAttemptsAreTakenAtOnceOrNone() {
        assertThat(store().take(KEY, limit, 2)).isNull();
        assertThat(store().take(KEY, limit, 2)).isEqualTo(Duration.ofMinutes(1));
        assertTaken(KEY);
        assertRefused(KEY);
        assertThat(store().take(OTHER_KEY, limit, limit.failures())).isNull();
        assertRefused(OTHER_KEY);
    }

    @Test
    void severalAttemptsAreGivenBackAtOnce() {
        takeAll(KEY);
        store().giveBack(KEY, limit, 2);
        assertTaken(KEY);
        assertTaken(KEY);
        assertRefused(KEY);
    }

    @Test
    void oneAttemptIsLeftAfterEachPartOfThePeriod() {
        takeAll(KEY);
        clock.advance(Duration.ofSeconds(59));
        assertRefused(KEY);
        clock.advance(Duration.ofSeconds(1));
        assertTaken(KEY);
        assertRefused(KEY);
    }

    @Test
    void refusedAttemptsDoNotPutOffTheNextOne() {
        takeAll(KEY);
        for (int second = 0; second < 60; second += 10) {
            assertRefused(KEY);
            clock.advance(Duration.ofSeconds(10));
        }
        assertTaken(KEY);
    }

    @Test
    void attemptsDoNotAccumulateBeyondTheLimit() {
        assertTaken(KEY);
        clock.advance(Duration.ofDays(1));
        takeAll(KEY);
        assertRefused(KEY);
    }

    @Test
    void keyIsUsedUpWhileNoAttemptIsLeft() {
        assertThat(store().isUsedUp(KEY, limit)).isFalse();
        takeAll(KEY);
        assertThat(store().isUsedUp(KEY, limit)).isTrue();
        assertThat(store().isUsedUp(OTHER_KEY, limit)).isFalse();
        clock.advance(Duration.ofSeconds(59));
        assertThat(store().isUsedUp(KEY, limit)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(store().isUsedUp(KEY, limit)).isFalse();
    }

    @Test
    void keyThatIsGivenBackOrForgottenIsNotUsedUp() {
        takeAll(KEY);
        store().giveBack(KEY, limit);
        assertThat(store().isUsedUp(KEY, limit)).isFalse();
        assertTaken(KEY);
        assertThat(store().isUsedUp(KEY, limit)).isTrue();
        store().forget(KEY);
        assertThat(store().isUsedUp(KEY, limit)).isFalse();
    }

    @Test
    void askingTakesNothing() {
        for (int time = 0; time <= limit.failures(); time++) {
            store().isUsedUp(KEY, limit);
        }
        takeAll(KEY);
        assertRefused(KEY);
    }

    @Test
    void concurrentAttemptsTakeExactlyTheLimit() throws Exception {
        assertThat(takeConcurrently().filter(Objects::isNull).count()).isEqualTo(limit.failures());
    }

    @Test
    void attemptsThatAreGivenBackMayBeTakenAgain() {
        takeAll(KEY);
        store().giveBack(KEY, limit);
        assertTaken(KEY);
        assertRefused(KEY);
    }

    @Test
    void givingBackDoesNotExceedTheLimit() {
        store().giveBack(KEY, limit);
        takeAll(KEY);
        assertRefused(KEY);
        for (int attempt = 0; attempt <= limit.failures(); attempt++) {
            store().giveBack(KEY, limit);
        }
        takeAll(KEY);
        assertRefused(KEY);
    }

    @Test
    void forgottenKeyHasAllAttempts() {
        takeAll(KEY);
        store().forget(KEY);
        takeAll(KEY);
        assertRefused(KEY);
    }

    @Test
    void forgettingAnUnknownKeyDoesNothing() {
        store().forget(KEY);
        takeAll(KEY);
        assertRefused(KEY);
    }

    @Test
    void keysAreCountedApart() {
        takeAll(KEY);
        takeAll(OTHER_KEY);
        store().giveBack(OTHER_KEY, limit);
        assertRefused(KEY);
        store().forget(OTHER_KEY);
        assertRefused(KEY);
        store().forget(KEY);
        takeAll(OTHER_KEY);
        assertRefused(OTHER_KEY);
        assertTaken(KEY);
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {" ", "ADA@example.com", "ada@example.com ", "ada@example.co", "é \u0000\uD83C\uDF4F"})
    void keyOfAnyTextIsCountedApart(String key) {
        takeAll(KEY);
        takeAll(key);
        assertRefused(key);
    }

    @Test
    void longKeysAreCountedApart() {
        var key = "a".repeat(2000);
        takeAll(key + "1");
        takeAll(key + "2");
        assertRefused(key + "1");
    }

    private void takeAll(String key) {
        for (int attempt = 0; attempt < limit.failures(); attempt++) {
            assertTaken(key);
        }
    }

    private void assertTaken(String key) {
        assertThat(store().take(key, limit)).as("wait for an attempt").isNull();
    }

    private void assertRefused(String key) {
        assertThat(store().take(key, limit)).as("wait for an attempt").isPositive();
    }

    private Stream<@Nullable Duration> takeConcurrently() throws Exception {
        var start = new CyclicBarrier(THREADS);
        Callable<@Nullable Duration> attempt = () -> {
            var node = store();
            start.await();
            return node.take(KEY, limit);
        };
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            return threads
                    .invokeAll(
                            IntStream.range(0, THREADS).mapToObj(n -> attempt).toList())
                    .stream()
                    .map(AttemptStoreContract::result);
        } finally {
            threads.shutdown();
        }
    }

    private static @Nullable Duration result(Future<@Nullable Duration> attempt) {
        try {
            return attempt.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
