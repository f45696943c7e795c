package education.codeforlife.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.attempt.Budget;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupCountsTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Attempts attempts = new Attempts();
    private final GroupCounts groups = new GroupCounts(attempts);

    @Test
    void eachGroupIsCountedOnce() {
        assertThat(groups.count(network(2), "a")).isNull();
        assertThat(groups.count(network(2), "a")).isNull();
        assertThat(groups.count(network(2), "b")).isNull();

        assertThat(groups.count(network(2), "c")).isEqualTo(HOUR);
        assertThat(groups.count(network(2), "a")).isNull();
        assertThat(attempts.taken).containsEntry("network", 2);
    }

    @Test
    void refusedGroupIsNotMarked() {
        groups.count(network(1), "a");

        assertThat(groups.count(network(1), "b")).isEqualTo(HOUR);

        assertThat(attempts.taken).doesNotContainKey("network:b");
    }

    /** A whole class names its group while one attempt is left. */
    @Test
    void groupThatIsNamedConcurrentlyTakesOneAttempt() throws Exception {
        var start = new CyclicBarrier(12);
        Callable<@Nullable Duration> login = () -> {
            start.await();
            return groups.count(network(1), "a");
        };
        var pool = Executors.newFixedThreadPool(12);
        try {
            for (var wait : pool.invokeAll(Collections.nCopies(12, login))) {
                assertThat(wait.get()).isNull();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(attempts.taken).containsEntry("network", 1);
    }

    @Test
    void attemptIsGivenBackIfAnotherNodeMarksTheGroupMeanwhile() {
        var otherNode = new GroupCounts(attempts);
        attempts.beforeNextTake = () -> otherNode.count(network(2), "a");

        assertThat(groups.count(network(2), "a")).isNull();

        assertThat(attempts.taken).containsEntry("network", 1).containsEntry("network:a", 1);
    }

    @Test
    void groupIsFreeIfAnotherNodeTakesTheLastAttemptForIt() {
        var otherNode = new GroupCounts(attempts);
        attempts.beforeNextTake = () -> otherNode.count(network(1), "a");

        assertThat(groups.count(network(1), "a")).isNull();
    }

    @Test
    void failureDoesNotKeepTheGroupOut() {
        attempts.beforeNextTake = () -> {
            throw new IllegalStateException("The database is away");
        };

        assertThatIllegalStateException().isThrownBy(() -> groups.count(network(1), "a"));
        assertThat(groups.count(network(1), "a")).isNull();
    }

    private static Budget network(int limit) {
        return new Budget("network", new AttemptLimit(limit, HOUR));
    }

    /** Attempts that do not come back. */
    private static final class Attempts implements AttemptStore {

        private final Map<String, Integer> taken = new HashMap<>();
        private Runnable beforeNextTake = () -> {};

        @Override
        public @Nullable Duration take(String key, AttemptLimit limit, int attempts) {
            var before = beforeNextTake;
            beforeNextTake = () -> {};
            before.run();
            synchronized (this) {
                if (isUsedUp(key, limit)) return limit.period();
                taken.merge(key, attempts, Integer::sum);
                return null;
            }
        }

        @Override
        public synchronized boolean isUsedUp(String key, AttemptLimit limit) {
            return taken.getOrDefault(key, 0) >= limit.failures();
        }

        @Override
        public synchronized void giveBack(String key, AttemptLimit limit, int attempts) {
            taken.merge(key, -attempts, Integer::sum);
        }

        @Override
        public synchronized void forget(String key) {
            taken.remove(key);
        }
    }
}
