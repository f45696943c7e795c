package education.codeforlife.database.test;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.database.ExpiredRows;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The behaviour that the clean-up needs of {@link ExpiredRows}; a test of them extends it, and each of its tests begins
 * without rows.
 *
 * <pre>{@code
 * @SpringBootTest
 * @CleanDatabase
 * class ExpiredBasketsTests extends ExpiredRowsContract {
 *     @Override
 *     protected ExpiredRows rows() {
 *         return expiredBaskets;
 *     }
 *
 *     @Override
 *     protected void addExpired(int count) { … }
 *
 *     @Override
 *     protected void addLive(int count) { … }
 *
 *     @Override
 *     protected long count() { … }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public abstract class ExpiredRowsContract {

    private static final int CALLERS = 4;

    /** Returns the rows under test. */
    protected abstract ExpiredRows rows();

    /** Commits rows that have expired. */
    protected abstract void addExpired(int count);

    /** Commits rows that have not expired. */
    protected abstract void addLive(int count);

    /** Returns the number of rows in the database, expired or not. */
    protected abstract long count();

    @Test
    void nameSuitsLogsAndMetrics() {
        assertThat(rows().name()).matches("[a-z][a-z0-9_.-]*").isEqualTo(rows().name());
    }

    @Test
    void onlyExpiredRowsAreRemoved() {
        addExpired(3);
        addLive(2);

        assertThat(rows().removeUpTo(100)).isEqualTo(3);
        assertThat(count()).isEqualTo(2);
        assertThat(rows().removeUpTo(100)).isZero();
    }

    @Test
    void atMostTheLimitIsRemoved() {
        addExpired(5);

        assertThat(rows().removeUpTo(2)).isEqualTo(2);
        assertThat(count()).isEqualTo(3);
        assertThat(rows().removeUpTo(3)).isEqualTo(3);
        assertThat(count()).isZero();
    }

    @Test
    void withoutRowsNothingIsRemoved() {
        assertThat(rows().removeUpTo(100)).isZero();
    }

    @Test
    void callersAtTheSameTimeCountEachRowOnce() throws Exception {
        addExpired(40);
        addLive(1);

        var removed = removeAtOnce(10);

        assertThat(count()).isEqualTo(41 - removed);
        assertThat(removed).isBetween(10L, 40L);
        while (rows().removeUpTo(10) > 0) {
            assertThat(count()).isPositive();
        }
        assertThat(count()).isEqualTo(1);
    }

    private long removeAtOnce(int limit) throws Exception {
        var start = new CyclicBarrier(CALLERS);
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            Callable<Integer> caller = () -> {
                start.await();
                return rows().removeUpTo(limit);
            };
            return callers
                    .invokeAll(Stream.generate(() -> caller).limit(CALLERS).toList())
                    .stream()
                    .mapToLong(ExpiredRowsContract::result)
                    .sum();
        } finally {
            callers.shutdownNow();
        }
    }

    private static int result(Future<Integer> caller) {
        try {
            return caller.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError("A caller failed beside others", e);
        }
    }
}
