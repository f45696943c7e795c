package education.codeforlife.auth.test;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.FailingTests;
import education.codeforlife.attempt.AttemptLimit;
import education.codeforlife.attempt.AttemptStore;
import education.codeforlife.database.ExpiredRows;
import education.codeforlife.database.test.ExpiredRowsContract;
import education.codeforlife.settings.test.MutableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The kit passes for the store in memory, and fails for wrong ones. */
class AttemptStoreContractTests {

    @Nested
    class InMemory extends AttemptStoreContract {

        private final AttemptStore store = new InMemoryAttemptStore(clock);

        @Override
        protected AttemptStore store() {
            return store;
        }
    }

    @Nested
    class RowsInMemory extends ExpiredRowsContract {

        private final AttemptLimit limit = new AttemptLimit(1, Duration.ofHours(1));
        private final MutableClock clock = new MutableClock();
        private final InMemoryAttemptStore store = new InMemoryAttemptStore(clock);

        @Override
        protected ExpiredRows rows() {
            return store;
        }

        @Override
        protected void addExpired(int count) {
            addLive(count);
            clock.advance(limit.period());
        }

        @Override
        protected void addLive(int count) {
            for (int row = 0; row < count; row++) {
                store.take("key " + store.size(), limit);
            }
        }

        @Override
        protected long count() {
            return store.size();
        }
    }

    @Test
    void storeThatLosesConcurrentCountsFails() {
        assertThat(FailingTests.of(CountsOneThreadOnly.class)).containsExactly("concurrentAttemptsTakeExactlyTheLimit");
    }

    @Test
    void storeThatCountsAllKeysTogetherFails() {
        assertThat(FailingTests.of(CountsTogether.class))
                .containsExactlyInAnyOrder(
                        "keysAreCountedApart",
                        "keyIsUsedUpWhileNoAttemptIsLeft",
                        "keyOfAnyTextIsCountedApart",
                        "longKeysAreCountedApart",
                        "severalAttemptsAreTakenAtOnceOrNone");
    }

    @Test
    void storeThatIgnoresCaseFails() {
        assertThat(FailingTests.of(IgnoresCase.class)).containsExactly("keyOfAnyTextIsCountedApart");
    }

    @Test
    void storeThatReadsAnotherClockFails() {
        assertThat(FailingTests.of(ReadsAnotherClock.class))
                .contains(
                        "oneAttemptIsLeftAfterEachPartOfThePeriod",
                        "refusalSaysWhenAnAttemptIsLeft",
                        "refusedAttemptsDoNotPutOffTheNextOne");
    }

    @Test
    void storeThatGivesBackTooMuchFails() {
        assertThat(FailingTests.of(GivesBackTooMuch.class)).contains("givingBackDoesNotExceedTheLimit");
    }

    @Test
    void storeThatTakesAnAttemptWhenAskedFails() {
        assertThat(FailingTests.of(TakesWhenAsked.class))
                .containsExactlyInAnyOrder(
                        "askingTakesNothing",
                        "keyIsUsedUpWhileNoAttemptIsLeft",
                        "keyThatIsGivenBackOrForgottenIsNotUsedUp");
    }

    @Test
    void storeThatIsNeverUsedUpFails() {
        assertThat(FailingTests.of(NeverUsedUp.class))
                .containsExactlyInAnyOrder(
                        "keyIsUsedUpWhileNoAttemptIsLeft", "keyThatIsGivenBackOrForgottenIsNotUsedUp");
    }

    @Test
    void storeThatTakesOneOfSeveralAttemptsFails() {
        assertThat(FailingTests.of(TakesOne.class)).containsExactly("severalAttemptsAreTakenAtOnceOrNone");
    }

    @Test
    void storeThatGivesBackOneOfSeveralAttemptsFails() {
        assertThat(FailingTests.of(GivesBackOne.class)).containsExactly("severalAttemptsAreGivenBackAtOnce");
    }

    /** A store in front of the one in memory, which is wrong in one method. */
    private abstract static class WrongStore extends AttemptStoreContract implements AttemptStore {

        final InMemoryAttemptStore right = new InMemoryAttemptStore(clock);

        @Override
        protected AttemptStore store() {
            return this;
        }

        @Override
        public @Nullable Duration take(String key, AttemptLimit limit, int attempts) {
            return right.take(key(key), limit, attempts);
        }

        @Override
        public boolean isUsedUp(String key, AttemptLimit limit) {
            return right.isUsedUp(key(key), limit);
        }

        @Override
        public void giveBack(String key, AttemptLimit limit, int attempts) {
            right.giveBack(key(key), limit, attempts);
        }

        @Override
        public void forget(String key) {
            right.forget(key(key));
        }

        String key(String key) {
            return key;
        }
    }

    static class CountsTogether extends WrongStore {

        @Override
        String key(String key) {
            return "all";
        }
    }

    static class IgnoresCase extends WrongStore {

        @Override
        String key(String key) {
            return key.toLowerCase(Locale.ROOT);
        }
    }

    static class ReadsAnotherClock extends WrongStore {

        private final InMemoryAttemptStore still = new InMemoryAttemptStore(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        @Override
        public @Nullable Duration take(String key, AttemptLimit limit, int attempts) {
            return still.take(key, limit, attempts);
        }
    }

    static class TakesWhenAsked extends WrongStore {

        @Override
        public boolean isUsedUp(String key, AttemptLimit limit) {
            return take(key, limit) != null;
        }
    }

    static class TakesOne extends WrongStore {

        @Override
        public @Nullable Duration take(String key, AttemptLimit limit, int attempts) {
            return super.take(key, limit, 1);
        }
    }

    static class GivesBackOne extends WrongStore {

        @Override
        public void giveBack(String key, AttemptLimit limit, int attempts) {
            super.giveBack(key, limit, 1);
        }
    }

    static class NeverUsedUp extends WrongStore {

        @Override
        public boolean isUsedUp(String key, AttemptLimit limit) {
            return false;
        }
    }

    static class GivesBackTooMuch extends WrongStore {

        private final Map<String, Integer> extra = new ConcurrentHashMap<>();

        @Override
        public void giveBack(String key, AttemptLimit limit, int attempts) {
            extra.merge(key, attempts, Integer::sum);
        }

        @Override
        public @Nullable Duration take(String key, AttemptLimit limit, int attempts) {
            if (!extra.containsKey(key)) return super.take(key, limit, attempts);
            extra.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
            return null;
        }
    }

    /** As if its threads all had checked before the first of them counted. */
    static class CountsOneThreadOnly extends WrongStore {

        private final Thread counted = Thread.currentThread();

        @Override
        public @Nullable Duration take(String key, AttemptLimit limit, int attempts) {
            return Thread.currentThread() == counted ? super.take(key, limit, attempts) : null;
        }
    }
}
